import { CloudOff, DoorOpen, Lock, LogIn, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { InvitationPage } from './InvitationPage.tsx';
import type { Session, SessionState } from './session.ts';

type Props = { session: Session; state: SessionState };

/** Everything that is seen before the desk: nothing for a moment, or why there is no desk. */
export function SignInPage({ session, state }: Props) {
    if (state.phase === 'starting') return <Starting />;
    return <main className="flex h-full bg-sunken">{pageOf(state, session)}</main>;
}

function pageOf(state: SessionState, session: Session): ReactNode {
    switch (state.phase) {
        case 'invited':
            return <InvitationPage session={session} invitation={state.invitation} />;
        case 'unreachable':
            return (
                <Notice
                    icon={CloudOff}
                    title={t('signIn.unreachable.title')}
                    body={t('signIn.unreachable.body')}
                >
                    <Button look="primary" onClick={() => void session.start()}>
                        {t('again')}
                    </Button>
                </Notice>
            );
        case 'refused':
            return (
                <Notice
                    icon={Lock}
                    title={t('signIn.refused.title')}
                    body={state.why ?? t('signIn.refused.body')}
                >
                    <Button onClick={() => void session.signOut()}>{t('signIn.other')}</Button>
                </Notice>
            );
        default:
            return (
                <Notice icon={DoorOpen} title={t('signIn.out.title')} body={t('signIn.out.body')}>
                    <Button look="primary" onClick={() => void session.signIn()}>
                        {t('signIn.button')}
                    </Button>
                </Notice>
            );
    }
}

function Starting() {
    return (
        <main className="flex h-full bg-sunken" aria-busy>
            <p className="appear-late m-auto text-sm text-faint">{t('signIn.starting')}</p>
        </main>
    );
}

type EndedProps = { session: Session; state: Extract<SessionState, { phase: 'ended' }> };

/** The sign-in or the access ended while somebody was at work: what they see and wrote stays behind it. */
export function EndedNotice({ session, state }: EndedProps) {
    return state.lost ? (
        <Ended
            icon={Lock}
            title={t('signIn.lost.title')}
            body={t('signIn.lost.body', { organization: state.identity.organization.name })}
            button={t('signIn.other')}
            onClose={() => void session.signOut()}
        />
    ) : (
        <Ended
            icon={LogIn}
            title={t('signIn.ended.title')}
            body={t('signIn.ended.body')}
            button={t('signIn.button')}
            onClose={() => void session.signIn()}
        />
    );
}

type Words = { icon: LucideIcon; title: string; body: string; button: string; onClose: () => void };

function Ended({ icon, title, body, button, onClose }: Words) {
    return (
        <Dialog label={title} onClose={onClose} className="max-w-sm">
            <Notice icon={icon} title={title} body={body}>
                <Button look="primary" onClick={onClose}>
                    {button}
                </Button>
            </Notice>
        </Dialog>
    );
}
