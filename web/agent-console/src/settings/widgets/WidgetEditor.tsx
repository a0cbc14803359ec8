import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import { go } from '../../app/place.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { languages } from '../general/choices.ts';
import { ChipsField } from '../kit/ChipsField.tsx';
import { Choice } from '../kit/Choice.tsx';
import { ColorField } from '../kit/ColorField.tsx';
import { DurationField } from '../kit/DurationField.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SaveBar } from '../kit/SaveBar.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { TextArea, TextField } from '../kit/TextField.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import type { Form } from '../kit/useForm.ts';
import { useList } from '../kit/useList.ts';
import { useSettings } from '../kit/useSettings.ts';
import { FormBuilder } from './FormBuilder.tsx';
import { IconChoice } from './IconChoice.tsx';
import { Install } from './Install.tsx';
import { KeyList } from './KeyList.tsx';
import { Part } from './Part.tsx';
import { WidgetPreview } from './WidgetPreview.tsx';
import { type Departments, pathOfWidget, toChange, type Widget } from './widget.ts';

type OfForm = { form: Form<Widget> };

/** One widget: its settings, and beside them what visitors will see. */
export function WidgetEditor({ id }: { id: string }) {
    const settings = useSettings<Widget>(pathOfWidget(id), toChange);
    const { form } = settings;
    return (
        <SettingsPage
            title={form.value.name || t('widgets.one')}
            help={t('widgets.one.help')}
            wide
            action={
                <Button onClick={() => go({ pane: 'settings', chat: null, page: 'widgets' })}>
                    <ArrowLeft size={16} aria-hidden className="rtl:-scale-x-100" />
                    {t('widgets.all')}
                </Button>
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
                            <Sites form={form} />
                            <Install widget={form.value} />
                            <KeyList widget={form.value} onChanged={settings.reload} />
                            <SaveBar form={form} onReload={settings.reload} />
                        </div>
                        <WidgetPreview widget={form.value} />
                    </div>
                )}
            </Loaded>
        </SettingsPage>
    );
}

function Basics({ form }: OfForm) {
    return (
        <Part title={t('widgets.basics')}>
            <Toggle
                {...form.field('enabled')}
                label={t('widgets.enabled')}
                hint={t('widgets.enabled.hint')}
            />
            <TextField
                {...form.field('name')}
                label={t('widgets.name')}
                hint={t('widgets.name.hint')}
                maxLength={100}
            />
        </Part>
    );
}

function Look({ form }: OfForm) {
    const all = useMemo(languages, []);
    const { autoOpen, autoOpenDelayMs } = form.value;
    const delay = form.field('autoOpenDelayMs');
    return (
        <Part title={t('widgets.look')} help={t('widgets.look.help')}>
            <ColorField {...form.field('primaryColor')} label={t('widgets.color')} />
            <IconChoice {...form.field('bubbleIcon')} color={form.value.primaryColor} />
            <Choice
                {...form.field('position')}
                label={t('widgets.position')}
                options={[
                    { value: 'bottom-right', title: t('widgets.right') },
                    { value: 'bottom-left', title: t('widgets.left') },
                ]}
            />
            <TextArea
                {...form.field('greeting')}
                label={t('widgets.greeting')}
                hint={t('widgets.greeting.hint')}
                required={false}
            />
            <TextArea
                {...form.field('offlineMessage')}
                label={t('widgets.offline')}
                hint={t('widgets.offline.hint')}
                required={false}
            />
            <SelectField {...form.field('locale')} label={t('widgets.locale')} options={all} />
            <Toggle {...form.field('showAgentAvatars')} label={t('widgets.faces')} />
            <Toggle {...form.field('showTyping')} label={t('widgets.typing')} />
            <Toggle
                {...form.field('autoOpen')}
                label={t('widgets.autoOpen')}
                hint={t('widgets.autoOpen.hint')}
            />
            {autoOpen && (
                <DurationField
                    {...delay}
                    value={autoOpenDelayMs === null ? null : Math.round(autoOpenDelayMs / 1_000)}
                    onChange={(seconds) => delay.onChange(seconds === null ? null : seconds * 1_000)}
                    units={['seconds', 'minutes']}
                    label={t('widgets.autoOpenDelay')}
                />
            )}
        </Part>
    );
}

function Who({ form }: OfForm) {
    const { data } = useList<Departments>('/api/admin/departments');
    const { allowSignIn, signInUrl, departmentId } = form.value;
    const departments = (data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return (
        <Part title={t('widgets.who')}>
            <Toggle
                {...form.field('allowVisitors')}
                label={t('widgets.visitors')}
                hint={t('widgets.visitors.hint')}
            />
            <Toggle
                {...form.field('allowSignIn')}
                label={t('widgets.signIn')}
                hint={t('widgets.signIn.hint')}
            />
            {allowSignIn && (
                <TextField
                    {...form.field('signInUrl')}
                    value={signInUrl ?? ''}
                    onChange={(url) => form.set({ signInUrl: url || null })}
                    label={t('widgets.signInUrl')}
                    hint={t('widgets.signInUrl.hint')}
                    type="url"
                    required={false}
                />
            )}
            <SelectField
                {...form.field('departmentId', { unknown: t('widgets.department.gone') })}
                value={departmentId ?? ''}
                onChange={(id) => form.set({ departmentId: id || null })}
                label={t('widgets.department')}
                hint={t('widgets.department.hint')}
                options={[{ value: '', label: t('widgets.department.any') }, ...departments]}
            />
        </Part>
    );
}

function Sites({ form }: OfForm) {
    const texts = { invalid: t('widgets.domains.invalid'), 'too-long': t('widgets.domains.many') };
    return (
        <Part title={t('widgets.domains')} help={t('widgets.domains.help')}>
            <ChipsField
                {...form.field('allowedDomains', texts)}
                label={t('widgets.sites')}
                hint={t('widgets.domains.hint')}
                placeholder="https://www.example.org"
                required={false}
            />
            <Toggle
                {...form.field('allowNativeApps')}
                label={t('widgets.apps')}
                hint={t('widgets.apps.hint')}
            />
        </Part>
    );
}
