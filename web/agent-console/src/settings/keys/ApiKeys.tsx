import { KeyRound, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t, wordFor } from '../../texts/t.ts';
import { dayName, fullTime, shortTime } from '../../texts/when.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useNow } from '../../ui/useNow.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SecretOnce } from '../kit/SecretOnce.tsx';
import { useAction, useList } from '../kit/useList.ts';
import { AddKey } from './AddKey.tsx';
import { type AddedKey, API_KEYS, type ApiKey, type ApiKeysAnswer, hasEnded } from './keys.ts';
import { Part } from './Part.tsx';

/** The keys of the organization's own servers. */
export function ApiKeys() {
    const list = useList<ApiKeysAnswer>(API_KEYS);
    const { refresh } = useAction(API_KEYS);
    const [adding, setAdding] = useState(false);
    const [added, setAdded] = useState<AddedKey | null>(null);
    return (
        <Part
            title={t('keys.api')}
            help={t('keys.api.help')}
            action={<Button onClick={() => setAdding(true)}>{t('keys.api.add')}</Button>}
        >
            <Loaded of={list}>{() => <Keys all={list.data?.keys ?? []} />}</Loaded>
            {adding && <AddKey onAdded={setAdded} onClose={() => setAdding(false)} />}
            {added && (
                <SecretOnce
                    title={t('keys.api.secret.title', { name: added.name })}
                    label={t('keys.api.secret.label')}
                    secret={added.secret}
                    onDone={() => {
                        setAdded(null);
                        void refresh();
                    }}
                />
            )}
        </Part>
    );
}

function Keys({ all }: { all: readonly ApiKey[] }) {
    const [revoking, setRevoking] = useState<ApiKey | null>(null);
    return (
        <>
            <DataTable
                label={t('keys.api')}
                rows={all}
                rowKey={({ id }) => id}
                columns={[
                    { title: t('keys.api.name'), cell: (key) => <Name of={key} /> },
                    { title: t('keys.api.created'), cell: (key) => <Created of={key} />, wideOnly: true },
                    { title: t('keys.api.lastUsed'), cell: (key) => <LastUsed of={key} /> },
                ]}
                actions={(key) => (
                    <IconButton
                        icon={Trash2}
                        label={t('keys.api.revoke', { name: key.name })}
                        onClick={() => setRevoking(key)}
                    />
                )}
                empty={
                    <EmptyState
                        icon={KeyRound}
                        title={t('keys.api.empty.title')}
                        body={t('keys.api.empty.body')}
                    />
                }
            />
            {revoking && <Revoke apiKey={revoking} onClose={() => setRevoking(null)} />}
        </>
    );
}

function Name({ of: key }: { of: ApiKey }) {
    return (
        <>
            <span dir="auto" className="font-medium [overflow-wrap:anywhere]">
                {key.name}
            </span>
            <span className="block text-sm text-muted">
                {key.scopes.map((scope) => wordFor('keys.scope', scope)).join(', ')}
            </span>
            <End of={key} />
        </>
    );
}

function End({ of: key }: { of: ApiKey }) {
    const now = useNow();
    if (!key.expiresAt) return null;
    const when = shortTime(key.expiresAt, now);
    return (
        <time
            dateTime={key.expiresAt}
            title={fullTime(key.expiresAt)}
            className={`block text-sm ${hasEnded(key, now) ? 'text-negative' : 'text-muted'}`}
        >
            {hasEnded(key, now)
                ? t('keys.api.expired', { when })
                : t('keys.api.endsAt', { when: fullTime(key.expiresAt) })}
        </time>
    );
}

export function Created({ of }: { of: { createdAt: string; createdBy?: string | null } }) {
    const when = shortTime(of.createdAt, useNow());
    return (
        <time
            dateTime={of.createdAt}
            title={fullTime(of.createdAt)}
            className="text-sm text-muted"
            dir="auto"
        >
            {of.createdBy ? t('keys.api.createdBy', { when, name: of.createdBy }) : when}
        </time>
    );
}

function LastUsed({ of: { lastUsedOn } }: { of: ApiKey }) {
    const now = useNow();
    const day = lastUsedOn ? dayName(`${lastUsedOn}T12:00:00`, now) : t('keys.api.neverUsed');
    return <span className="text-sm text-muted">{day}</span>;
}

function Revoke({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
    const { api } = useDesk();
    const { run } = useAction(API_KEYS);
    const path = `${API_KEYS}/${encodeURIComponent(apiKey.id)}`;
    return (
        <ConfirmDialog
            title={t('keys.api.revoke.title', { name: apiKey.name })}
            body={t('keys.api.revoke.body')}
            confirm={t('keys.revoke')}
            onConfirm={() =>
                run(() => api.request('DELETE', path), { done: t('keys.api.revoked', { name: apiKey.name }) })
            }
            onClose={onClose}
        />
    );
}
