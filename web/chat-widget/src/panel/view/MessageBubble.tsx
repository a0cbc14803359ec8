import type { JSX } from 'preact';
import { pieces } from '../chat/links.ts';
import type { Bubble, Mark, Quote } from '../chat/timeline.ts';
import { text } from '../texts/text.ts';
import { Avatar } from './Avatar.tsx';
import { useChat } from './context.ts';
import { Files } from './Files.tsx';
import { AlertIcon, CheckIcon, ChecksIcon, ClockIcon } from './icons.tsx';
import { MessageActions } from './MessageActions.tsx';

interface Props {
    readonly bubble: Bubble;
    readonly entering: boolean;
    readonly newestOwn: boolean;
    readonly avatars: boolean;
}

export function MessageBubble({ bubble, entering, newestOwn, avatars }: Props): JSX.Element {
    const { dates } = useChat();
    const { side, first, last, mark } = bubble;
    const name = bubble.name ?? text('agent');
    const classes = ['message', side, first && 'first', last && 'last', entering && 'entering', mark];
    const marked = mark !== null && mark !== 'failed' && (newestOwn || mark === 'waiting');
    return (
        <article
            class={classes.filter(Boolean).join(' ')}
            id={bubble.id ?? undefined}
            tabIndex={-1}
            aria-label={side === 'own' ? text('you') : name}
        >
            {side === 'other' && bubble.introduced && <span class="sender">{name}</span>}
            <div class="line">
                {side === 'other' && avatars && <span class="face">{last && <Avatar name={name} />}</span>}
                <div class="bubble" title={dates.full(bubble.at)} dir="auto">
                    {bubble.quote && <Quoted quote={bubble.quote} />}
                    {bubble.changed === 'removed' && <em>{text('removed')}</em>}
                    {pieces(bubble.text).map(({ text: part, href }, i) =>
                        href ? (
                            <a key={i} href={href} target="_blank" rel="noopener noreferrer nofollow">
                                {part}
                            </a>
                        ) : (
                            part
                        ),
                    )}
                    <Files files={bubble.files} />
                    {bubble.gone && <em>{text('fileGone')}</em>}
                </div>
                {bubble.id && bubble.changed !== 'removed' && (
                    <MessageActions bubble={bubble} id={bubble.id} />
                )}
            </div>
            {bubble.unsent && <Unsent clientMessageId={bubble.unsent} />}
            {!bubble.unsent && (last || marked || bubble.changed === 'edited') && (
                <p class="meta">
                    <time dateTime={bubble.at.toISOString()}>{dates.time(bubble.at)}</time>
                    {bubble.changed === 'edited' && text('edited')}
                    {marked && <Marked mark={mark} />}
                </p>
            )}
        </article>
    );
}

/** A click goes to the message that is answered. */
function Quoted({ quote }: { quote: Quote }): JSX.Element {
    if (quote.text === null) return <p class="quote">{text('earlierMessage')}</p>;
    return (
        <button
            type="button"
            class="quote"
            onClick={() => {
                const message = document.getElementById(quote.id);
                message?.scrollIntoView({ block: 'center' });
                message?.focus({ preventScroll: true });
            }}
        >
            <b>{quote.name ?? text('agent')}</b>
            <span>{quote.removed ? text('removed') : quote.text}</span>
        </button>
    );
}

function Marked({ mark }: { mark: Exclude<Mark, 'failed'> }): JSX.Element {
    const Sign =
        mark === 'read' || mark === 'delivered' ? ChecksIcon : mark === 'sent' ? CheckIcon : ClockIcon;
    return (
        <span class={`mark ${mark}`}>
            <Sign />
            {text(mark)}
        </span>
    );
}

function Unsent({ clientMessageId }: { clientMessageId: string }): JSX.Element {
    const { chat } = useChat();
    return (
        <p class="meta failed">
            <AlertIcon />
            {text('notSent')}
            <button type="button" class="link" onClick={() => chat.retry(clientMessageId)}>
                {text('tryAgain')}
            </button>
            <button type="button" class="link quiet" onClick={() => chat.discard(clientMessageId)}>
                {text('discard')}
            </button>
        </p>
    );
}
