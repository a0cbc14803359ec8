import { Pencil, RotateCcw, UserMinus, Users } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useAction } from '../kit/useList.ts';
import { useDepartments } from './DepartmentsField.tsx';
import { EditMember } from './EditMember.tsx';
import { MEMBERS, type Member, memberPath, rightsOver } from './members.ts';

/** Everybody who works here or did, with what may be done about them. */
export function MemberTable({ all }: { all: readonly Member[] }) {
    const { api, me } = useDesk();
    const { run, busy } = useAction(MEMBERS);
    const [editing, setEditing] = useState<Member | null>(null);
    const [removing, setRemoving] = useState<Member | null>(null);
    const restore = (member: Member) => api.post(`${memberPath(member)}/restore`);
    const actions = (member: Member) => {
        const may = rightsOver(member, me.member);
        return (
            <>
                {may.edit && (
                    <IconButton
                        icon={Pencil}
                        label={t('members.edit', { name: member.name })}
                        onClick={() => setEditing(member)}
                    />
                )}
                {may.remove && (
                    <IconButton
                        icon={UserMinus}
                        label={t('members.remove', { name: member.name })}
                        onClick={() => setRemoving(member)}
                    />
                )}
                {may.restore && (
                    <IconButton
                        icon={RotateCcw}
                        label={t('members.restore', { name: member.name })}
                        disabled={busy}
                        onClick={() =>
                            void run(() => restore(member), {
                                done: t('members.restored', { name: member.name }),
                            })
                        }
                    />
                )}
            </>
        );
    };
    const remove = async (member: Member) => {
        await run(() => api.request('DELETE', memberPath(member)), {
            done: t('members.removed', { name: member.name }),
            undo: () => restore(member),
        });
    };
    return (
        <>
            <DataTable
                label={t('members.title')}
                rows={all}
                rowKey={({ id }) => id}
                columns={useColumns()}
                actions={actions}
                empty={
                    <EmptyState
                        icon={Users}
                        title={t('members.empty.title')}
                        body={t('members.empty.body')}
                    />
                }
            />
            {editing && <EditMember member={editing} onClose={() => setEditing(null)} />}
            {removing && (
                <ConfirmDialog
                    title={t('members.remove.title', { name: removing.name })}
                    body={t('members.remove.body')}
                    confirm={t('members.remove.confirm')}
                    onConfirm={() => remove(removing)}
                    onClose={() => setRemoving(null)}
                />
            )}
        </>
    );
}

function useColumns(): Column<Member>[] {
    const { me } = useDesk();
    const departments = useDepartments();
    const named = (ids: readonly string[]) =>
        departments.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return [
        {
            title: t('members.name'),
            cell: ({ id, name, active }) => (
                <span dir="auto" className="font-medium [overflow-wrap:anywhere]">
                    {name}
                    {id === me.member.id && (
                        <span className="ms-2 text-xs font-normal text-faint">{t('members.you')}</span>
                    )}
                    {!active && (
                        <span className="ms-2 text-xs font-normal text-muted desk:hidden">
                            {t('members.state.removed')}
                        </span>
                    )}
                </span>
            ),
        },
        {
            title: t('members.email'),
            cell: ({ email }) => <span className="[overflow-wrap:anywhere]">{email}</span>,
            wideOnly: true,
        },
        { title: t('members.role'), cell: ({ role }) => t(`members.role.${role}`) },
        {
            title: t('members.departments'),
            cell: ({ departments: ids }) => <span className="text-muted">{named(ids).join(', ')}</span>,
            wideOnly: true,
        },
        {
            title: t('members.state'),
            cell: ({ active }) => (
                <span className={active ? '' : 'text-muted'}>
                    {t(active ? 'members.state.active' : 'members.state.removed')}
                </span>
            ),
            wideOnly: true,
        },
    ];
}
