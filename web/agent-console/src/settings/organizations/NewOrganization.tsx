import { useMemo, useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { say } from '../../ui/toasts.ts';
import { languages, timeZones } from '../general/choices.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import { type Form, useForm } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { type NewTenant, ORGANIZATIONS, renamed, type Tenant } from './organizations.ts';

/** Takes in an organization, and invites whoever will administer it. */
export function NewOrganization({ onClose }: { onClose: () => void }) {
    const { api } = useDesk();
    const { refresh } = useAction(ORGANIZATIONS);
    const [base] = useState(usual);
    const form = useForm({
        base,
        send: async (wanted) => {
            await api.post<Tenant>(ORGANIZATIONS, wanted);
            say({ text: t('organizations.new.done', { name: wanted.name, email: wanted.adminEmail }) });
            void refresh();
        },
    });
    return (
        <FormDialog
            title={t('organizations.new')}
            help={t('organizations.new.help')}
            submit={t('organizations.new.confirm')}
            form={form}
            onClose={onClose}
        >
            <Identity form={form} />
            <TextField
                {...form.field('adminEmail', { invalid: t('organizations.admin.invalid') })}
                label={t('organizations.admin')}
                hint={t('organizations.admin.hint')}
                type="email"
            />
            <Region form={form} />
        </FormDialog>
    );
}

type Part = { form: Form<NewTenant> };

function Identity({ form }: Part) {
    return (
        <>
            <TextField
                {...form.field('name')}
                label={t('organizations.name')}
                onChange={(name) => form.set(renamed(form.value, name))}
            />
            <TextField
                {...form.field('slug', {
                    invalid: t('organizations.slug.invalid'),
                    taken: t('organizations.slug.taken'),
                })}
                label={t('organizations.slug')}
                hint={t('organizations.slug.hint')}
            />
            <TextField
                {...form.field('site', { invalid: t('organizations.site.invalid') })}
                label={t('organizations.site')}
                hint={t('organizations.site.hint')}
                type="url"
                placeholder="https://example.org"
            />
        </>
    );
}

function Region({ form }: Part) {
    const allLanguages = useMemo(languages, []);
    const allZones = useMemo(() => timeZones(new Date()), []);
    return (
        <div className="grid gap-4 desk:grid-cols-2">
            <SelectField {...form.field('locale')} label={t('organizations.locale')} options={allLanguages} />
            <SelectField {...form.field('timeZone')} label={t('organizations.timeZone')} options={allZones} />
        </div>
    );
}

/** Where the operator is, most of their organizations are too. */
function usual(): NewTenant {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return { name: '', slug: '', site: '', adminEmail: '', locale: 'en', timeZone };
}
