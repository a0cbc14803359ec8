import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { say } from '../../ui/toasts.ts';
import { FormDialog } from '../kit/FormDialog.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import { useForm } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { DepartmentsField, useDepartments } from './DepartmentsField.tsx';
import { MEMBERS, type Member, memberPath, type Role, rightsOver, rolesFor } from './members.ts';

type Props = { member: Member; onClose: () => void };

/** Name, role and departments of a member. */
export function EditMember({ member, onClose }: Props) {
    const { api, me } = useDesk();
    const { refresh } = useAction(MEMBERS);
    const offered = useDepartments().map(({ id }) => id);
    const form = useForm({
        base: {
            name: member.name,
            role: member.role as string,
            departments: member.departments.filter((id) => offered.includes(id)),
        },
        send: async (change) => {
            await api.put(memberPath(member), { ...change, version: member.version });
            await refresh();
        },
        onSaved: () => say({ text: t('settings.saved') }),
    });
    const roles: readonly Role[] = rolesFor(me.member);
    return (
        <FormDialog
            title={t('members.edit.title', { name: member.name })}
            submit={t('settings.save')}
            form={form}
            onClose={onClose}
        >
            <TextField {...form.field('name')} label={t('members.name')} maxLength={100} />
            {rightsOver(member, me.member).role && (
                <SelectField
                    {...form.field('role')}
                    label={t('members.role')}
                    options={roles.map((role) => ({ value: role, label: t(`members.role.${role}`) }))}
                />
            )}
            <DepartmentsField {...form.field('departments')} />
        </FormDialog>
    );
}
