import { useMemo } from 'react';
import { t } from '../../texts/t.ts';
import { ChipsField } from '../kit/ChipsField.tsx';
import { Choice } from '../kit/Choice.tsx';
import { CopyField } from '../kit/CopyField.tsx';
import { DurationField } from '../kit/DurationField.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SaveBar } from '../kit/SaveBar.tsx';
import { Section } from '../kit/Section.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { TextArea, TextField } from '../kit/TextField.tsx';
import type { Form } from '../kit/useForm.ts';
import { useSettings } from '../kit/useSettings.ts';
import { languages, timeZones } from './choices.ts';
import { ORGANIZATION, type Organization, toChange } from './organization.ts';

type Part = { form: Form<Organization> };

/** The organization's own settings. */
export default function GeneralPage() {
    const settings = useSettings<Organization>(ORGANIZATION, toChange);
    const { form } = settings;
    return (
        <SettingsPage title={t('general.title')} help={t('general.help')}>
            <Loaded of={settings}>
                {() => (
                    <>
                        <Identity form={form} />
                        <Region form={form} />
                        <Contacts form={form} />
                        <Reminders form={form} />
                        <Messages form={form} />
                        <Visitors form={form} />
                        <SaveBar form={form} onReload={settings.reload} />
                    </>
                )}
            </Loaded>
        </SettingsPage>
    );
}

function Identity({ form }: Part) {
    return (
        <Section title={t('general.identity')} help={t('general.identity.help')}>
            <TextField {...form.field('name')} label={t('general.name')} autoComplete="organization" />
            <TextField
                {...form.field('site', { invalid: t('general.site.invalid') })}
                label={t('general.site')}
                hint={t('general.site.hint')}
                type="url"
                placeholder="https://example.org"
            />
            <CopyField label={t('general.slug')} hint={t('general.slug.hint')} value={form.value.slug} />
        </Section>
    );
}

function Region({ form }: Part) {
    const allLanguages = useMemo(languages, []);
    const allZones = useMemo(() => timeZones(new Date()), []);
    return (
        <Section title={t('general.region')} help={t('general.region.help')}>
            <SelectField {...form.field('locale')} label={t('general.locale')} options={allLanguages} />
            <SelectField
                {...form.field('timeZone')}
                label={t('general.timeZone')}
                hint={t('general.timeZone.hint')}
                options={allZones}
            />
        </Section>
    );
}

function Contacts({ form }: Part) {
    const texts = {
        invalid: t('general.contactTypes.invalid'),
        reserved: t('general.contactTypes.reserved'),
        'too-short': t('general.contactTypes.few'),
        'too-long': t('general.contactTypes.many'),
    };
    return (
        <Section title={t('general.contacts')} help={t('general.contacts.help')}>
            <ChipsField
                {...form.field('contactTypes', texts)}
                label={t('general.contactTypes')}
                hint={t('general.contactTypes.hint')}
                tidy={(type) => type.toLowerCase()}
            />
        </Section>
    );
}

function Reminders({ form }: Part) {
    const bounds = t('general.reminderDelay.bounds');
    const texts = { 'too-short': bounds, 'too-long': bounds };
    return (
        <Section title={t('general.reminder')} help={t('general.reminder.help')}>
            <DurationField
                {...form.field('reminderDelaySeconds', texts)}
                label={t('general.reminderDelay')}
                hint={t('general.reminderDelay.hint')}
            />
        </Section>
    );
}

function Messages({ form }: Part) {
    const bounds = t('general.editWindow.bounds');
    const texts = { 'too-short': bounds, 'too-long': bounds };
    const welcome = form.field('welcome', { 'too-long': t('general.welcome.long') });
    return (
        <Section title={t('general.messages')} help={t('general.messages.help')}>
            <TextArea
                {...welcome}
                value={welcome.value ?? ''}
                onChange={(text) => welcome.onChange(text || null)}
                label={t('general.welcome')}
                hint={t('general.welcome.hint')}
                maxLength={500}
            />
            <DurationField
                {...form.field('editWindowSeconds', texts)}
                label={t('general.editWindow')}
                hint={t('general.editWindow.hint')}
            />
        </Section>
    );
}

function Visitors({ form }: Part) {
    const bounds = t('general.visitorLife.bounds');
    const texts = { 'too-short': bounds, 'too-long': bounds };
    return (
        <Section title={t('general.visitors')} help={t('general.visitors.help')}>
            <DurationField
                {...form.field('visitorLifeSeconds', texts)}
                label={t('general.visitorLife')}
                hint={t('general.visitorLife.hint')}
                units={['minutes', 'hours', 'days']}
            />
            <Choice
                {...form.field('visitorPolicy')}
                label={t('general.visitorPolicy')}
                options={[
                    {
                        value: 'anonymise',
                        title: t('general.visitorPolicy.anonymise'),
                        body: t('general.visitorPolicy.anonymise.body'),
                    },
                    {
                        value: 'delete',
                        title: t('general.visitorPolicy.delete'),
                        body: t('general.visitorPolicy.delete.body'),
                    },
                ]}
            />
        </Section>
    );
}
