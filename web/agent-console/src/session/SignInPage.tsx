import { CloudOff, DoorOpen, Lock, LogIn } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Session, SessionState } from './session.ts';

type Props = { session: Session; phase: SessionState['phase'] };

/** Everything that is seen before the desk: nothing for a moment, or why there is no desk. */
export function SignInPage({ session, phase }: Props) {
    if (phase === 'starting') return <Starting />;
    return <main className="flex h-full bg-sunken">{pageOf(phase, session)}</main>;
}

function pageOf(phase: SessionState['phase'], session: Session): ReactNode {
    switch (phase) {
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
                <Notice icon={Lock} title={t('signIn.refused.title')} body={t('signIn.refused.body')}>
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

/** The sign-in ended while somebody was at work: what they see and wrote stays behind it. */
export function EndedNotice({ session }: { session: Session }) {
    return (
        <Dialog label={t('signIn.ended.title')} onClose={() => void session.signIn()} className="max-w-sm">
            <Notice icon={LogIn} title={t('signIn.ended.title')} body={t('signIn.ended.body')}>
                <Button look="primary" onClick={() => void session.signIn()}>
                    {t('signIn.button')}
                </Button>
            </Notice>
        </Dialog>
    );
}
