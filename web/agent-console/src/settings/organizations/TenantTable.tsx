import { CircleCheck, CirclePause, Network, Pause, Play, Search } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { type Column, DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { CONTROL } from '../kit/Field.tsx';
import { MOST_SHOWN } from '../kit/search.ts';
import { useAction } from '../kit/useList.ts';
import { fitting, ORGANIZATIONS, pathTo, type Tenant } from './organizations.ts';

const MOST_WITHOUT_SEARCH = 10;

/** Every organization with its state. One's own cannot be suspended. */
export function TenantTable({ all }: { all: readonly Tenant[] }) {
    const { api, me } = useDesk();
    const { run } = useAction(ORGANIZATIONS);
    const [text, setText] = useState('');
    const [suspending, setSuspending] = useState<Tenant | null>(null);
    const found = fitting(all, text);

    const resume = (tenant: Tenant) => api.post(pathTo(tenant, 'resume'));
    const suspend = async (tenant: Tenant) => {
        await run(() => api.post(pathTo(tenant, 'suspend')), {
            done: t('organizations.suspend.done', { name: tenant.name }),
            undo: () => resume(tenant),
        });
    };
    const resumeNow = (tenant: Tenant) =>
        run(() => resume(tenant), { done: t('organizations.resume.done', { name: tenant.name }) });
    const actions = (tenant: Tenant) =>
        tenant.id !== me.organization.id && (
            // One button for both, so that it keeps the focus when the state changes.
            <IconButton
                icon={tenant.suspended ? Play : Pause}
                label={t(tenant.suspended ? 'organizations.resume' : 'organizations.suspend', {
                    name: tenant.name,
                })}
                onClick={() => (tenant.suspended ? void resumeNow(tenant) : setSuspending(tenant))}
            />
        );

    return (
        <>
            {all.length > MOST_WITHOUT_SEARCH && <SearchField value={text} onChange={setText} />}
            <DataTable
                label={t('organizations.title')}
                rows={found.slice(0, MOST_SHOWN)}
                rowKey={({ id }) => id}
                columns={columns(me.organization.id)}
                actions={actions}
                empty={all.length === 0 ? <NoneYet /> : <NoneFits text={text} />}
            />
            {found.length > MOST_SHOWN && <p className="py-3 text-sm text-muted">{t('field.more')}</p>}
            {suspending && (
                <ConfirmDialog
                    title={t('organizations.suspend.title', { name: suspending.name })}
                    body={t('organizations.suspend.body')}
                    confirm={t('organizations.suspend.confirm')}
                    onConfirm={() => suspend(suspending)}
                    onClose={() => setSuspending(null)}
                />
            )}
        </>
    );
}

function columns(own: string): Column<Tenant>[] {
    return [
        { title: t('organizations.name'), cell: (tenant) => <Name tenant={tenant} own={own} /> },
        {
            title: t('organizations.slug'),
            cell: ({ slug }) => <span className="text-muted [overflow-wrap:anywhere]">{slug}</span>,
            wideOnly: true,
        },
        {
            title: t('organizations.site'),
            cell: ({ site }) => <span className="text-muted [overflow-wrap:anywhere]">{site}</span>,
            wideOnly: true,
        },
        {
            title: t('organizations.state'),
            cell: ({ suspended }) => <State suspended={suspended} />,
            className: 'w-0 whitespace-nowrap',
        },
    ];
}

function Name({ tenant, own }: { tenant: Tenant; own: string }) {
    return (
        <span dir="auto" className="font-medium [overflow-wrap:anywhere]">
            {tenant.name}
            {tenant.id === own && (
                <span className="ms-2 text-xs font-normal text-muted">{t('organizations.yours')}</span>
            )}
        </span>
    );
}

function State({ suspended }: { suspended: boolean }) {
    const Icon = suspended ? CirclePause : CircleCheck;
    return (
        <span className="flex items-center gap-1.5">
            <Icon size={15} aria-hidden className={suspended ? 'text-negative' : 'text-positive'} />
            {t(suspended ? 'organizations.suspended' : 'organizations.active')}
        </span>
    );
}

function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
    return (
        <div className="relative mb-5 max-w-sm">
            <Search
                size={16}
                aria-hidden
                className="pointer-events-none absolute start-2.5 top-2.5 text-muted"
            />
            <input
                type="search"
                aria-label={t('organizations.search')}
                placeholder={t('organizations.search')}
                autoComplete="off"
                dir="auto"
                className={`${CONTROL} ps-8`}
                value={value}
                onChange={(event) => onChange(event.target.value)}
            />
        </div>
    );
}

function NoneYet() {
    return (
        <EmptyState
            icon={Network}
            title={t('organizations.empty.title')}
            body={t('organizations.empty.body')}
        />
    );
}

function NoneFits({ text }: { text: string }) {
    return (
        <EmptyState
            icon={Search}
            title={t('organizations.none.title', { text })}
            body={t('organizations.none.body')}
        />
    );
}
