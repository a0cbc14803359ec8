import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { DEPARTMENTS, type Department, type DepartmentsAnswer } from '../departments/departments.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { useList } from '../kit/useList.ts';
import { HoursForm } from './HoursForm.tsx';
import { HOURS, hoursOf } from './hours.ts';
import { type Scope, ScopeTabs } from './ScopeTabs.tsx';

/** When the organization and its departments answer. */
export default function HoursPage() {
    const list = useList<DepartmentsAnswer>(DEPARTMENTS);
    return (
        <SettingsPage title={t('hours.title')} help={t('hours.help')}>
            <Loaded of={list}>{() => <Scopes departments={list.data?.departments ?? []} />}</Loaded>
        </SettingsPage>
    );
}

function Scopes({ departments }: { departments: readonly Department[] }) {
    const scopes: Scope[] = [
        { path: HOURS, name: t('hours.organization') },
        ...departments.map(({ id, name }) => ({ path: hoursOf(id), name })),
    ];
    const [path, setPath] = useState(HOURS);
    const [dirty, setDirty] = useState(false);
    const [wanted, setWanted] = useState<string | null>(null);
    const choose = (next: string) => {
        if (next === path) return;
        if (dirty) setWanted(next);
        else setPath(next);
    };
    return (
        <>
            {departments.length > 0 && <ScopeTabs scopes={scopes} current={path} onChoose={choose} />}
            <HoursForm key={path} path={path} onDirty={setDirty} />
            {wanted && (
                <ConfirmDialog
                    title={t('settings.leave.title')}
                    body={t('settings.leave.body')}
                    confirm={t('settings.leave.leave')}
                    cancel={t('settings.leave.stay')}
                    onConfirm={() => setPath(wanted)}
                    onClose={() => setWanted(null)}
                />
            )}
        </>
    );
}
