import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../chat/store.ts';
import type { InitAnswer, Settings } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';
import { Avatar } from './Avatar.tsx';
import { useChat } from './context.ts';
import { MinimiseButton, presence } from './Header.tsx';
import { ChatIcon, ClockIcon, NextIcon, PersonIcon } from './icons.tsx';

/** The first sight: a greeting, and the choice who to be. */
export function Welcome(props: { answer: InitAnswer; settings: Settings; greeting: string }): JSX.Element {
    const { chat, dates } = useChat();
    const { organization } = props.answer;
    const availability = useStore(chat.opening.now);
    const { allowVisitors, allowSignIn, signInUrl } = props.settings;
    const wish = useStore(chat.focusWish);
    const words = useRef<HTMLHeadingElement>(null);

    useEffect(() => {
        if (wish > 0) words.current?.focus();
    }, [wish]);

    return (
        <div class="welcome">
            <div class="hero">
                <div class="hero-top">
                    <Avatar name={organization.name} size="large" />
                    <span class="hero-name">{organization.name}</span>
                    <MinimiseButton />
                </div>
                <h1 ref={words} tabIndex={-1}>
                    {text('hello')}
                </h1>
                <p>{props.greeting}</p>
            </div>
            <div class="choices">
                {allowVisitors && (
                    <button type="button" class="choice" onClick={() => chat.chooseVisitor()}>
                        <ChatIcon />
                        <Words title={text('chatAsVisitor')} hint={text('visitorHint')} />
                        <NextIcon />
                    </button>
                )}
                {allowSignIn && <SignIn url={signInUrl} />}
                {!allowVisitors && <p class="choices-note">{text('onlySignedIn')}</p>}
            </div>
            <p class="welcome-presence">
                <ClockIcon />
                {presence(availability, dates)}
            </p>
        </div>
    );
}

/** Signing in happens on the host's own page, or is left to its `signin` listener. */
function SignIn({ url }: { url: string | null }): JSX.Element {
    const { chat } = useChat();
    const inside = (
        <>
            <PersonIcon />
            <Words title={text('signIn')} hint={text('signInHint')} />
            <NextIcon />
        </>
    );
    if (url && /^https?:\/\//i.test(url)) {
        return (
            <a class="choice" href={url} target="_top" rel="noopener">
                {inside}
            </a>
        );
    }
    return (
        <button type="button" class="choice" onClick={() => chat.signIn()}>
            {inside}
        </button>
    );
}

function Words({ title, hint }: { title: string; hint: string }): JSX.Element {
    return (
        <span class="choice-words">
            <strong>{title}</strong>
            <small>{hint}</small>
        </span>
    );
}
