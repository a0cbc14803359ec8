import { Pencil, Split, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { useAction, useList } from '../kit/useList.ts';
import { AddDepartment, focusAdd } from './AddDepartment.tsx';
import { DEPARTMENTS, type Department, type DepartmentsAnswer, pathOf, TOUCHED } from './departments.ts';
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

function Departments({ all }: { all: readonly Department[] }) {
    const [renaming, setRenaming] = useState<string | null>(null);
    const [removing, setRemoving] = useState<Department | null>(null);
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
    const actions = (department: Department) =>
        department.id !== renaming && (
            <>
                <IconButton
                    icon={Pencil}
                    label={t('departments.rename', department)}
                    data-rename={department.id}
                    onClick={() => setRenaming(department.id)}
                />
                <IconButton
                    icon={Trash2}
                    label={t('departments.remove', department)}
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
                columns={[{ title: t('departments.name'), cell: name }]}
                actions={actions}
                empty={
                    <EmptyState
                        icon={Split}
                        title={t('departments.empty.title')}
                        body={t('departments.empty.body')}
                    />
                }
            />
            {removing && <Remove department={removing} onClose={() => setRemoving(null)} />}
        </>
    );
}

function Remove({ department, onClose }: { department: Department; onClose: () => void }) {
    const { api } = useDesk();
    const { run } = useAction(...TOUCHED);
    const remove = async () => {
        await run(() => api.request('DELETE', pathOf(department)), {
            done: t('departments.removed', department),
        });
    };
    return (
        <ConfirmDialog
            title={t('departments.remove.title', department)}
            body={t('departments.remove.body')}
            confirm={t('departments.remove.confirm')}
            onConfirm={remove}
            onClose={() => {
                onClose();
                // The button that asked may be gone with its row.
                requestAnimationFrame(() => document.activeElement === document.body && focusAdd());
            }}
        />
    );
}
