import { Problem, requestJson } from '@chatdesk/chat-protocol';
import { Clock, CloudOff, type LucideIcon, MailOpen, SearchX } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { type TextKey, t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { OpenedInvitation } from './invitation.ts';
import type { Session } from './session.ts';

type Opened = OpenedInvitation | 'loading' | 'unknown' | 'unreachable';

/** Who invited whom to what, and the way in; or why this link leads nowhere any more. */
export function InvitationPage({ session, invitation }: { session: Session; invitation: string }) {
    const [opened, setOpened] = useState<Opened>('loading');
    const [tries, setTries] = useState(0);
    // biome-ignore lint/correctness/useExhaustiveDependencies: a try is a reason to ask again
    useEffect(() => {
        let gone = false;
        setOpened('loading');
        void open(invitation).then((answer) => gone || setOpened(answer));
        return () => {
            gone = true;
        };
    }, [invitation, tries]);

    switch (opened) {
        case 'loading':
            return <p className="appear-late m-auto text-sm text-faint">{t('signIn.starting')}</p>;
        case 'unreachable':
            return (
                <Notice
                    icon={CloudOff}
                    title={t('signIn.unreachable.title')}
                    body={t('signIn.unreachable.body')}
                >
                    <Button look="primary" onClick={() => setTries(tries + 1)}>
                        {t('again')}
                    </Button>
                </Notice>
            );
        case 'unknown':
            return (
                <Told icon={SearchX} title="invitation.unknown.title" body="invitation.unknown.body">
                    <SignIn session={session} label="signIn.button" />
                </Told>
            );
        default:
            return <Known session={session} opened={opened} />;
    }
}

function Known({ session, opened }: { session: Session; opened: OpenedInvitation }) {
    const { state, role, ...rest } = opened;
    const values = { ...rest, organization: opened.organization.name };
    if (state === 'open') {
        const body: TextKey = role === 'admin' ? 'invitation.open.body.admin' : 'invitation.open.body.agent';
        return (
            <Told icon={MailOpen} title="invitation.open.title" body={body} values={values}>
                <SignIn session={session} label="invitation.open.button" />
            </Told>
        );
    }
    return (
        <Told
            icon={Clock}
            title={`invitation.${state}.title`}
            body={`invitation.${state}.body`}
            values={values}
        >
            {state === 'used' && <SignIn session={session} label="signIn.button" />}
        </Told>
    );
}

type ToldProps = {
    icon: LucideIcon;
    title: TextKey;
    body: TextKey;
    values?: Record<string, string>;
    children: ReactNode;
};

function Told({ icon, title, body, values = {}, children }: ToldProps) {
    return (
        <Notice icon={icon} title={t(title, values)} body={t(body, values)}>
            {children}
        </Notice>
    );
}

function SignIn({ session, label }: { session: Session; label: TextKey }) {
    return (
        <Button look="primary" onClick={() => void session.signIn()}>
            {t(label)}
        </Button>
    );
}

async function open(invitation: string): Promise<Opened> {
    try {
        return await requestJson<OpenedInvitation>(
            'GET',
            `/api/invitations/${encodeURIComponent(invitation)}`,
        );
    } catch (problem) {
        return problem instanceof Problem && !problem.passing ? 'unknown' : 'unreachable';
    }
}
