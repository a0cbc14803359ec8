import { ArrowLeft, Eye } from 'lucide-react';
import { useState } from 'react';
import { go } from '../../app/place.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SaveBar } from '../kit/SaveBar.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { useSettings } from '../kit/useSettings.ts';
import { FormBuilder } from './FormBuilder.tsx';
import { Install } from './Install.tsx';
import { KeyList } from './KeyList.tsx';
import { Part } from './Part.tsx';
import { RuleList } from './RuleList.tsx';
import { Basics, Look, Sites, Who } from './WidgetParts.tsx';
import { WidgetPreview } from './WidgetPreview.tsx';
import { type ProactiveRule, pathOfWidget, toChange, type Widget } from './widget.ts';

/** One widget: its settings, and beside them what visitors will see. */
export function WidgetEditor({ id }: { id: string }) {
    const settings = useSettings<Widget>(pathOfWidget(id), toChange);
    const { form } = settings;
    const [touched, setTouched] = useState<string | null>(null);
    const [previewing, setPreviewing] = useState(false);
    const preview = { widget: form.value, rule: ruleOf(form.value, touched) };
    return (
        <SettingsPage
            title={form.value.name || t('widgets.one')}
            help={t('widgets.one.help')}
            wide
            action={
                <div className="flex flex-wrap gap-2">
                    <Button className="wide:hidden" onClick={() => setPreviewing(true)}>
                        <Eye size={16} aria-hidden />
                        {t('widgets.preview')}
                    </Button>
                    <Button onClick={() => go({ pane: 'settings', chat: null, page: 'widgets' })}>
                        <ArrowLeft size={16} aria-hidden className="rtl:-scale-x-100" />
                        {t('widgets.all')}
                    </Button>
                </div>
            }
        >
            <Loaded of={settings}>
                {() => (
                    <div className="grid gap-x-12 wide:grid-cols-[minmax(0,1fr)_21rem]">
                        <div className="min-w-0">
                            <Basics form={form} />
                            <Look form={form} />
                            <Who form={form} />
                            <Part title={t('widgets.form')} help={t('widgets.form.help')}>
                                <FormBuilder form={form} />
                            </Part>
                            <Part title={t('widgets.rules')} help={t('widgets.rules.help')}>
                                <RuleList form={form} onTouched={({ id }) => setTouched(id)} />
                            </Part>
                            <Sites form={form} />
                            <Install widget={form.value} />
                            <KeyList widget={form.value} onChanged={settings.reload} />
                            <SaveBar form={form} onReload={settings.reload} />
                        </div>
                        <WidgetPreview
                            {...preview}
                            className="sticky top-4 hidden max-h-[calc(100dvh-2rem)] self-start overflow-y-auto border-t border-line py-7 wide:block"
                        />
                        {previewing && <PreviewDialog {...preview} onClose={() => setPreviewing(false)} />}
                    </div>
                )}
            </Loaded>
        </SettingsPage>
    );
}

/** The rule that is worked on, else the first. */
function ruleOf({ proactiveRules = [] }: Widget, touched: string | null): ProactiveRule | undefined {
    return proactiveRules.find(({ id }) => id === touched) ?? proactiveRules[0];
}

type PreviewProps = { widget: Widget; rule: ProactiveRule | undefined; onClose: () => void };

function PreviewDialog({ onClose, ...preview }: PreviewProps) {
    return (
        <Dialog label={t('widgets.preview')} onClose={onClose} className="max-w-md">
            <div className="max-h-[80dvh] overflow-y-auto p-4">
                <WidgetPreview {...preview} />
                <div className="mt-4 flex justify-end">
                    <Button onClick={onClose}>{t('widgets.preview.close')}</Button>
                </div>
            </div>
        </Dialog>
    );
}
