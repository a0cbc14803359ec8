import { ScrollText } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { fullTime, momentTime } from '../../texts/when.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/useNow.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { NativeSelect } from '../kit/NativeSelect.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { AREAS, type AuditActor, type AuditEntry, actionText } from './audit.ts';
import { Differences } from './Differences.tsx';
import { useAuditLog } from './useAuditLog.ts';

/** What was changed by whom; a row opens to what it was before. */
export default function AuditPage() {
    const [area, setArea] = useState('');
    const log = useAuditLog(area);
    return (
        <SettingsPage
            title={t('audit.title')}
            help={t('audit.help')}
            action={<AreaFilter area={area} onChange={setArea} />}
        >
            <Loaded of={log}>{() => <Entries log={log} />}</Loaded>
        </SettingsPage>
    );
}

function AreaFilter({ area, onChange }: { area: string; onChange: (area: string) => void }) {
    const options = AREAS.map((value) => ({ value, label: t(`audit.area.${value}`) }));
    return (
        <NativeSelect
            aria-label={t('audit.filter')}
            className="max-w-48"
            value={area}
            options={[{ value: '', label: t('audit.area.all') }, ...options]}
            onChange={onChange}
        />
    );
}

function Entries({ log }: { log: ReturnType<typeof useAuditLog> }) {
    const now = useNow();
    const at = ({ at }: AuditEntry) => (
        <time dateTime={at} title={fullTime(at)} className="text-sm whitespace-nowrap text-muted">
            {momentTime(at, now)}
        </time>
    );
    return (
        <>
            <DataTable
                label={t('audit.title')}
                rows={log.entries}
                rowKey={({ id }) => id}
                columns={[
                    { title: t('audit.at'), cell: at, className: 'w-0 desk:min-w-36' },
                    { title: t('audit.what'), cell: (entry) => <What entry={entry} /> },
                    {
                        title: t('audit.actor'),
                        cell: ({ actor }) => <Who actor={actor} />,
                        wideOnly: true,
                    },
                ]}
                detail={(entry) => <Differences entry={entry} />}
                empty={
                    <EmptyState
                        icon={ScrollText}
                        title={t('audit.empty.title')}
                        body={t('audit.empty.body')}
                    />
                }
            />
            <div className="flex min-h-20 items-center justify-center">
                {log.hasMore && (
                    <Button disabled={log.isLoadingMore} onClick={log.more}>
                        {t('table.more')}
                    </Button>
                )}
            </div>
        </>
    );
}

function What({ entry }: { entry: AuditEntry }) {
    return (
        <>
            <span className="font-medium">{actionText(entry.action)}</span>{' '}
            <span dir="auto" className="text-muted [overflow-wrap:anywhere]">
                {entry.subject}
            </span>
            <span className="block text-sm text-muted desk:hidden">
                <Who actor={entry.actor} />
            </span>
        </>
    );
}

function Who({ actor }: { actor: AuditActor }) {
    if (actor.kind === 'system') return t('audit.actor.system');
    return (
        <span dir="auto" className="[overflow-wrap:anywhere]">
            {actor.name}
            {actor.kind === 'api_key' && (
                <span className="text-sm text-muted"> {t('audit.actor.api_key')}</span>
            )}
        </span>
    );
}
