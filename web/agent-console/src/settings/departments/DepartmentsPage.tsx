import { Pencil, Split, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { useList } from '../kit/useList.ts';
import { AddDepartment } from './AddDepartment.tsx';
import { DEPARTMENTS, type Department, type DepartmentsAnswer, type UsedDepartment } from './departments.ts';
import { RemoveDepartment } from './RemoveDepartment.tsx';
import { RenameDepartment } from './RenameDepartment.tsx';

/** Departments: added above, renamed in their row, removed after a question. */
export default function DepartmentsPage() {
    const list = useList<DepartmentsAnswer>(DEPARTMENTS);
    return (
        <SettingsPage title={t('departments.title')} help={t('departments.help')}>
            <AddDepartment />
            <Loaded of={list}>{() => <Departments all={list.data?.departments ?? []} />}</Loaded>
        </SettingsPage>
    );
}

function Departments({ all }: { all: readonly UsedDepartment[] }) {
    const [renaming, setRenaming] = useState<string | null>(null);
    const [removing, setRemoving] = useState<UsedDepartment | null>(null);
    const close = ({ id }: Department) => {
        setRenaming(null);
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-rename="${id}"]`)?.focus());
    };
    const name = (department: Department) =>
        department.id === renaming ? (
            <RenameDepartment department={department} onClose={() => close(department)} />
        ) : (
            <span dir="auto" className="[overflow-wrap:anywhere]">
                {department.name}
            </span>
        );
    const actions = (department: UsedDepartment) =>
        department.id !== renaming && (
            <>
                <IconButton
                    icon={Pencil}
                    label={t('departments.rename', { name: department.name })}
                    data-rename={department.id}
                    onClick={() => setRenaming(department.id)}
                />
                <IconButton
                    icon={Trash2}
                    label={t('departments.remove', { name: department.name })}
                    onClick={() => setRemoving(department)}
                />
            </>
        );
    return (
        <>
            <DataTable
                label={t('departments.title')}
                rows={all}
                rowKey={({ id }) => id}
                columns={[
                    { title: t('departments.name'), cell: name },
                    {
                        title: t('departments.usedBy'),
                        cell: (department) => <Uses of={department} />,
                        wideOnly: true,
                    },
                ]}
                actions={actions}
                empty={
                    <EmptyState
                        icon={Split}
                        title={t('departments.empty.title')}
                        body={t('departments.empty.body')}
                    />
                }
            />
            {removing && <RemoveDepartment department={removing} onClose={() => setRemoving(null)} />}
        </>
    );
}

function Uses({ of: { widgets, ownHours } }: { of: UsedDepartment }) {
    const uses = widgets.map((name) => t('departments.usedBy.widget', { name }));
    if (ownHours) uses.push(t('departments.usedBy.hours'));
    return (
        <span className="text-muted [overflow-wrap:anywhere]" dir="auto">
            {uses.join(', ')}
        </span>
    );
}
