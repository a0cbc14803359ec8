import { Send, X } from 'lucide-react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { shortDay } from '../../texts/when.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { useAction } from '../kit/useList.ts';
import { INVITATIONS, type Invitation, invitationPath } from './members.ts';
import { usePause } from './usePause.ts';

/** Invitations that nobody has used yet; nothing where there are none. */
export function InvitationTable({ all }: { all: readonly Invitation[] }) {
    const { api } = useDesk();
    const { run, busy } = useAction(INVITATIONS);
    if (all.length === 0) return null;
    const resend = (invitation: Invitation) =>
        run(() => api.post(`${invitationPath(invitation)}/resend`), {
            done: t('members.resent', { email: invitation.email }),
        });
    const withdraw = (invitation: Invitation) =>
        run(() => api.request('DELETE', invitationPath(invitation)), {
            done: t('members.withdrawn', { email: invitation.email }),
        });
    return (
        <section aria-labelledby="invitations" className="mt-10 pb-10">
            <h2 id="invitations" className="mb-3 font-semibold">
                {t('members.invitations')}
            </h2>
            <DataTable
                label={t('members.invitations')}
                rows={all}
                rowKey={({ id }) => id}
                columns={[
                    {
                        title: t('members.email'),
                        cell: ({ email }) => <span className="[overflow-wrap:anywhere]">{email}</span>,
                    },
                    {
                        title: t('members.role'),
                        cell: ({ role }) => t(`members.role.${role}`),
                        wideOnly: true,
                    },
                    {
                        title: t('members.invitedBy'),
                        cell: ({ invitedBy }) => <span dir="auto">{invitedBy}</span>,
                        wideOnly: true,
                    },
                    { title: t('members.state'), cell: (invitation) => <State of={invitation} /> },
                ]}
                actions={(invitation) => (
                    <>
                        <SendAgain
                            invitation={invitation}
                            busy={busy}
                            onSend={() => void resend(invitation)}
                        />
                        <IconButton
                            icon={X}
                            label={t('members.withdraw', { email: invitation.email })}
                            disabled={busy}
                            onClick={() => void withdraw(invitation)}
                        />
                    </>
                )}
                empty={null}
            />
        </section>
    );
}

type SendProps = { invitation: Invitation; busy: boolean; onSend: () => void };

/** Off for a while after each letter. It keeps its place and the focus, and says why. */
function SendAgain({ invitation, busy, onSend }: SendProps) {
    const pause = usePause(invitation);
    const label = { now: 'members.resend', soon: 'members.sentJustNow', never: 'members.sentOften' } as const;
    const off = busy || pause !== 'now';
    return (
        <IconButton
            icon={Send}
            label={t(label[pause], { email: invitation.email })}
            aria-disabled={off}
            className="aria-disabled:[&>svg]:opacity-40"
            onClick={() => off || onSend()}
        />
    );
}

function State({ of: { state, expiresAt } }: { of: Invitation }) {
    return state === 'open' ? (
        <span className="text-muted">{t('members.until', { day: shortDay(expiresAt) })}</span>
    ) : (
        <span className="text-caution">{t('members.expired')}</span>
    );
}
