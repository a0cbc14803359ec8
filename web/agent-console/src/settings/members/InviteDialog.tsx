import { Problem } from '@chatdesk/chat-protocol';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { say } from '../../ui/toasts.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextArea } from '../kit/TextField.tsx';
import { useForm } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { DepartmentsField } from './DepartmentsField.tsx';
import { addressesIn, type Failure, inviteAll } from './invite.ts';
import { INVITATIONS } from './members.ts';

const NOBODY = { emails: '', role: 'agent', departments: [] as string[] };

/** Invites several people at once. Who could not be invited stays in the field, with the reason. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
    const { api } = useDesk();
    const { refresh } = useAction(INVITATIONS);
    const [failures, setFailures] = useState<readonly Failure[]>([]);
    const form = useForm({
        base: NOBODY,
        send: async ({ emails, role, departments }) => {
            const wanted = addressesIn(emails);
            if (wanted.length === 0) throw invalid('required');
            const failed = await inviteAll(wanted, (email) =>
                api.post(INVITATIONS, { email, role, departments }),
            );
            setFailures(failed);
            await refresh();
            const count = wanted.length - failed.length;
            if (count > 0) say({ text: t('members.invited', { count }) });
            if (failed.length === 0) return;
            form.set({ emails: failed.map(({ email }) => email).join('\n') });
            throw new Problem(
                409,
                'invitation.some-failed',
                t('members.invite.failed', { count: failed.length }),
            );
        },
    });
    return (
        <FormDialog
            title={t('members.invite')}
            help={t('members.invite.help')}
            submit={t('members.invite.send')}
            form={form}
            onClose={onClose}
        >
            <TextArea
                {...form.field('emails')}
                label={t('members.invite.emails')}
                hint={t('members.invite.emails.hint')}
                autoComplete="off"
                rows={3}
            />
            {failures.length > 0 && <Failures of={failures} />}
            <SelectField
                {...form.field('role')}
                label={t('members.role')}
                options={[
                    { value: 'agent', label: t('members.role.agent') },
                    { value: 'admin', label: t('members.role.admin') },
                ]}
            />
            <DepartmentsField {...form.field('departments')} />
        </FormDialog>
    );
}

function Failures({ of }: { of: readonly Failure[] }) {
    return (
        <ul className="space-y-1 text-sm">
            {of.map(({ email, why }) => (
                <li key={email} className="[overflow-wrap:anywhere]">
                    <span className="font-medium">{email}</span>: <span className="text-negative">{why}</span>
                </li>
            ))}
        </ul>
    );
}

function invalid(code: string): Problem {
    return new Problem(400, 'request.invalid', '', [{ field: 'emails', code }]);
}
