import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { fullTime } from '../../texts/when.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { useAction, useList } from '../kit/useList.ts';
import { SIGNING_KEYS, type SigningKey, type SigningKeysAnswer } from './keys.ts';
import { Part } from './Part.tsx';

/** What signs everybody's tokens: the operator may change it sooner, or take one away. */
export function SigningKeys() {
    const { api } = useDesk();
    const list = useList<SigningKeysAnswer>(SIGNING_KEYS);
    const { run } = useAction(SIGNING_KEYS);
    const [rotating, setRotating] = useState(false);
    const rotate = () =>
        run(() => api.post<SigningKeysAnswer>(`${SIGNING_KEYS}/rotate`, {}), {
            done: t('keys.signing.rotated'),
        });
    return (
        <Part
            title={t('keys.signing')}
            help={t('keys.signing.help')}
            action={<Button onClick={() => setRotating(true)}>{t('keys.signing.rotate')}</Button>}
        >
            <Loaded of={list}>{() => <Keys all={list.data?.keys ?? []} />}</Loaded>
            {rotating && (
                <ConfirmDialog
                    title={t('keys.signing.rotate.title')}
                    body={t('keys.signing.rotate.body')}
                    confirm={t('keys.signing.rotate')}
                    look="primary"
                    onConfirm={rotate}
                    onClose={() => setRotating(false)}
                />
            )}
        </Part>
    );
}

function Keys({ all }: { all: readonly SigningKey[] }) {
    const [revoking, setRevoking] = useState<SigningKey | null>(null);
    return (
        <>
            <DataTable
                label={t('keys.signing')}
                rows={all}
                rowKey={({ kid }) => kid}
                columns={[
                    {
                        title: t('keys.signing.kid'),
                        cell: ({ kid }) => <code className="text-sm [overflow-wrap:anywhere]">{kid}</code>,
                    },
                    { title: t('keys.signing.state'), cell: stateOf, className: 'text-sm text-muted' },
                ]}
                actions={(key) => (
                    <IconButton
                        icon={ShieldAlert}
                        label={t('keys.signing.revoke', { kid: key.kid })}
                        onClick={() => setRevoking(key)}
                    />
                )}
                empty={
                    <EmptyState icon={ShieldCheck} title={t('keys.signing')} body={t('keys.signing.help')} />
                }
            />
            {revoking && <Revoke signingKey={revoking} onClose={() => setRevoking(null)} />}
        </>
    );
}

function stateOf({ state, nextAt }: SigningKey): string {
    return t(`keys.signing.${state}`, { when: fullTime(nextAt) });
}

function Revoke({ signingKey, onClose }: { signingKey: SigningKey; onClose: () => void }) {
    const { api } = useDesk();
    const { run } = useAction(SIGNING_KEYS);
    const path = `${SIGNING_KEYS}/${encodeURIComponent(signingKey.kid)}/revoke`;
    return (
        <ConfirmDialog
            title={t('keys.signing.revoke.title')}
            body={t('keys.signing.revoke.body')}
            confirm={t('keys.revoke')}
            onConfirm={() =>
                run(() => api.post<SigningKeysAnswer>(path, {}), { done: t('keys.signing.revoked') })
            }
            onClose={onClose}
        />
    );
}
