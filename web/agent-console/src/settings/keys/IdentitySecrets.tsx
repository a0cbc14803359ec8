import { Fingerprint, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { CopyField } from '../kit/CopyField.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SecretOnce } from '../kit/SecretOnce.tsx';
import { useAction, useList } from '../kit/useList.ts';
import { Created } from './ApiKeys.tsx';
import {
    type AddedSecret,
    IDENTITY_SECRETS,
    type IdentitySecret,
    type IdentitySecretsAnswer,
} from './keys.ts';
import { Part } from './Part.tsx';

/** What the organization's site signs its users with. */
export function IdentitySecrets() {
    const { api } = useDesk();
    const list = useList<IdentitySecretsAnswer>(IDENTITY_SECRETS);
    const { run, busy } = useAction(IDENTITY_SECRETS);
    const [added, setAdded] = useState<AddedSecret | null>(null);
    const add = async () => {
        const answer = await run(() => api.post<AddedSecret>(IDENTITY_SECRETS, {}));
        if (answer) setAdded(answer);
    };
    return (
        <Part
            title={t('keys.identity')}
            help={t('keys.identity.help')}
            action={
                <Button disabled={busy} onClick={() => void add()}>
                    {t('keys.identity.add')}
                </Button>
            }
        >
            <Loaded of={list}>{() => <Secrets all={list.data?.secrets ?? []} />}</Loaded>
            {added && (
                <SecretOnce
                    title={t('keys.identity.secret.title')}
                    label={t('keys.identity.secret.label')}
                    secret={added.secret}
                    onDone={() => setAdded(null)}
                >
                    <CopyField label={t('keys.identity.kid')} value={added.kid} />
                </SecretOnce>
            )}
        </Part>
    );
}

function Secrets({ all }: { all: readonly IdentitySecret[] }) {
    const [revoking, setRevoking] = useState<IdentitySecret | null>(null);
    return (
        <>
            <DataTable
                label={t('keys.identity')}
                rows={all}
                rowKey={({ kid }) => kid}
                columns={[
                    {
                        title: t('keys.identity.kid'),
                        cell: ({ kid }) => <code className="text-sm [overflow-wrap:anywhere]">{kid}</code>,
                    },
                    {
                        title: t('keys.api.created'),
                        cell: (secret) => <Created of={secret} />,
                        wideOnly: true,
                    },
                ]}
                actions={(secret) => (
                    <IconButton
                        icon={Trash2}
                        label={t('keys.identity.revoke', { kid: secret.kid })}
                        onClick={() => setRevoking(secret)}
                    />
                )}
                empty={
                    <EmptyState
                        icon={Fingerprint}
                        title={t('keys.identity.empty.title')}
                        body={t('keys.identity.empty.body')}
                    />
                }
            />
            {revoking && <Revoke secret={revoking} onClose={() => setRevoking(null)} />}
        </>
    );
}

function Revoke({ secret, onClose }: { secret: IdentitySecret; onClose: () => void }) {
    const { api } = useDesk();
    const { run } = useAction(IDENTITY_SECRETS);
    const path = `${IDENTITY_SECRETS}/${encodeURIComponent(secret.kid)}`;
    return (
        <ConfirmDialog
            title={t('keys.identity.revoke.title')}
            body={t('keys.identity.revoke.body')}
            confirm={t('keys.revoke')}
            onConfirm={() => run(() => api.request('DELETE', path), { done: t('keys.identity.revoked') })}
            onClose={onClose}
        />
    );
}
