import { Plus } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { useList } from '../kit/useList.ts';
import { NewOrganization } from './NewOrganization.tsx';
import { ORGANIZATIONS, type TenantsAnswer } from './organizations.ts';
import { TenantTable } from './TenantTable.tsx';

/** All organizations of the installation, for its operator. */
export default function OrganizationsPage() {
    const list = useList<TenantsAnswer>(ORGANIZATIONS);
    const [creating, setCreating] = useState(false);
    return (
        <SettingsPage
            title={t('organizations.title')}
            help={t('organizations.help')}
            action={
                <Button look="primary" onClick={() => setCreating(true)}>
                    <Plus size={16} strokeWidth={1.75} aria-hidden />
                    {t('organizations.new')}
                </Button>
            }
        >
            <Loaded of={list}>{() => <TenantTable all={list.data?.organizations ?? []} />}</Loaded>
            {creating && <NewOrganization onClose={() => setCreating(false)} />}
        </SettingsPage>
    );
}
