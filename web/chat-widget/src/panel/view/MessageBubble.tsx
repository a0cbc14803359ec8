import type { JSX } from 'preact';
import { pieces } from '../chat/links.ts';
import type { Bubble, Mark } from '../chat/timeline.ts';
import { text } from '../texts/text.ts';
import { Avatar } from './Avatar.tsx';
import { useChat } from './context.ts';
import { AlertIcon, CheckIcon, ChecksIcon, ClockIcon } from './icons.tsx';

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
        <article class={classes.filter(Boolean).join(' ')} aria-label={side === 'own' ? text('you') : name}>
            {side === 'other' && bubble.introduced && <span class="sender">{name}</span>}
            <div class="line">
                {side === 'other' && avatars && <span class="face">{last && <Avatar name={name} />}</span>}
                <p class="bubble" title={dates.full(bubble.at)} dir="auto">
                    {pieces(bubble.text).map(({ text: part, href }, i) =>
                        href ? (
                            <a key={i} href={href} target="_blank" rel="noopener noreferrer nofollow">
                                {part}
                            </a>
                        ) : (
                            part
                        ),
                    )}
                </p>
            </div>
            {bubble.unsent && <Unsent clientMessageId={bubble.unsent} />}
            {!bubble.unsent && (last || marked) && (
                <p class="meta">
                    <time dateTime={bubble.at.toISOString()}>{dates.time(bubble.at)}</time>
                    {marked && <Marked mark={mark} />}
                </p>
            )}
        </article>
    );
}

function Marked({ mark }: { mark: Exclude<Mark, 'failed'> }): JSX.Element {
    const Sign = mark === 'read' ? ChecksIcon : mark === 'sent' ? CheckIcon : ClockIcon;
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
