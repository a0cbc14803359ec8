import { Clock } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { timeZones } from '../general/choices.ts';
import { Choice } from '../kit/Choice.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SaveBar } from '../kit/SaveBar.tsx';
import { Section } from '../kit/Section.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import type { Form } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { useSettings } from '../kit/useSettings.ts';
import { HOURS, type Hours, toChange } from './hours.ts';
import { nowWords } from './nowWords.ts';
import { SpecialDays } from './SpecialDays.tsx';
import { WeekGrid } from './WeekGrid.tsx';

type Part = { form: Form<Hours> };
type Props = { path: string; onDirty: (dirty: boolean) => void };

/** The hours of the organization or of one department. */
export function HoursForm({ path, onDirty }: Props) {
    const settings = useSettings<Hours>(path, toChange);
    const { form } = settings;
    useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
    return (
        <Loaded of={settings}>
            {() => (
                <>
                    <NowLine hours={form.value} />
                    {path !== HOURS && <Owner form={form} path={path} />}
                    {(path === HOURS || form.value.own) && <Fields form={form} />}
                    <SaveBar form={form} onReload={settings.reload} />
                </>
            )}
        </Loaded>
    );
}

/** As the server sees it: what is saved, not what is being typed. */
function NowLine({ hours }: { hours: Hours }) {
    return (
        <p data-hours-now className="mb-6 flex items-center gap-2 font-medium">
            <Clock size={16} strokeWidth={1.75} aria-hidden className="text-muted" />
            {nowWords(hours.now, hours.zone, new Date())}
        </p>
    );
}

function Owner({ form, path }: Part & { path: string }) {
    const { api } = useDesk();
    const { run, busy } = useAction(path);
    const [asking, setAsking] = useState(false);
    if (!form.value.own) {
        return (
            <div className="flex flex-wrap items-center gap-3 border-t border-line py-7">
                <p className="text-muted">{t('hours.inherited')}</p>
                <Button onClick={() => form.set({ own: true })}>{t('hours.setOwn')}</Button>
            </div>
        );
    }
    return (
        <div className="flex flex-wrap items-center gap-3 border-t border-line py-7">
            <p className="text-muted">{t('hours.own')}</p>
            <Button disabled={busy} onClick={() => (form.dirty ? form.discard() : setAsking(true))}>
                {t('hours.inherit')}
            </Button>
            {asking && (
                <ConfirmDialog
                    title={t('hours.inherit.title')}
                    body={t('hours.inherit.body')}
                    confirm={t('hours.inherit')}
                    onConfirm={() => run(() => api.request('DELETE', path), { done: t('settings.saved') })}
                    onClose={() => setAsking(false)}
                />
            )}
        </div>
    );
}

function Fields({ form }: Part) {
    const zones = useMemo(() => timeZones(new Date()), []);
    return (
        <>
            <Section title={t('hours.zone')} help={t('hours.zone.help')}>
                <SelectField {...form.field('zone')} label={t('hours.zone')} options={zones} />
            </Section>
            <Section title={t('hours.week')} help={t('hours.week.help')}>
                <WeekGrid form={form} />
            </Section>
            <Section title={t('hours.special')} help={t('hours.special.help')}>
                <SpecialDays form={form} />
            </Section>
            <Section title={t('hours.mode')} help={t('hours.mode.help')}>
                <Choice
                    {...form.field('mode')}
                    label={t('hours.mode.label')}
                    options={[
                        {
                            value: 'leave_message',
                            title: t('hours.mode.leave'),
                            body: t('hours.mode.leave.body'),
                        },
                        { value: 'block', title: t('hours.mode.block'), body: t('hours.mode.block.body') },
                    ]}
                />
            </Section>
        </>
    );
}
