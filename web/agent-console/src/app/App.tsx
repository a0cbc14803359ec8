import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { DeskContext } from '../live/DeskContext.ts';
import { Desk } from '../live/desk.ts';
import { EndedNotice, SignInPage } from '../session/SignInPage.tsx';
import type { Identity, Session } from '../session/session.ts';
import { useStore } from '../ui/store.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { Shell } from './Shell.tsx';

export function App({ session }: { session: Session }) {
    const state = useStore(session.state);
    if (!('identity' in state)) return <SignInPage session={session} state={state} />;
    return (
        <>
            <SignedIn session={session} identity={state.identity} />
            {state.phase === 'ended' && <EndedNotice session={session} state={state} />}
        </>
    );
}

function SignedIn({ session, identity }: { session: Session; identity: Identity }) {
    // A renewed token brings the same person again: the desk must outlive it.
    const who = `${identity.organization.id}/${identity.member.id}`;
    // biome-ignore lint/correctness/useExhaustiveDependencies: see above
    const desk = useMemo(() => new Desk(session, identity), [session, who]);
    useEffect(() => {
        desk.start();
        return () => desk.stop();
    }, [desk]);
    return (
        <QueryClientProvider client={desk.cache}>
            <DeskContext value={desk}>
                <Shell onSignOut={() => void session.signOut()} />
                <Toasts />
            </DeskContext>
        </QueryClientProvider>
    );
}
