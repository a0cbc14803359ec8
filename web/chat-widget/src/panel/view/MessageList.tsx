import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '../chat/store.ts';
import { type Row, timeline } from '../chat/timeline.ts';
import type { Settings } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';
import { Beginning } from './Beginning.tsx';
import { useChat } from './context.ts';
import { DownIcon } from './icons.tsx';
import { MessageBubble } from './MessageBubble.tsx';
import { Typing } from './Typing.tsx';

const AT_END_PX = 48;
const NEAR_TOP_PX = 300;

interface Props {
    readonly greeting: string;
    readonly settings: Settings;
    readonly organization: string;
}

/** The messages, kept at their end by a reversed column; the reader's place never moves when new ones come. */
export function MessageList({ greeting, settings, organization }: Props): JSX.Element {
    const { chat, dates } = useChat();
    const thread = useStore(chat.thread);
    const history = useStore(chat.history);
    const scroller = useRef<HTMLElement>(null);
    const [mountedAt] = useState(() => new Date());
    const { atEnd, fresh, onScroll, toEnd } = useReadersPlace(scroller);
    const rows = timeline(thread);
    const newestOwn = rows.findLast((row) => row.kind === 'bubble' && row.side === 'own')?.key;

    return (
        <div class="messages">
            <section
                class="scroller"
                ref={scroller}
                onScroll={onScroll}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too (WCAG 2.1.1)
                tabIndex={0}
                aria-label={text('messages')}
            >
                <div class="rows" aria-busy={history === 'loading'}>
                    {thread.hasOlder && <p class="earlier">{text('earlier')}</p>}
                    {!thread.hasOlder && (history === 'ready' || rows.length > 0) && (
                        <Beginning greeting={greeting} organization={organization} />
                    )}
                    {history === 'failed' && <NotLoaded />}
                    {history === 'loading' && rows.length === 0 && <Skeleton />}
                    {rows.map((row) => (
                        <RowView
                            key={row.key}
                            row={row}
                            day={row.kind === 'day' ? dates.day(row.at, new Date()) : ''}
                            entering={row.kind === 'bubble' && row.at > mountedAt}
                            newestOwn={row.key === newestOwn}
                            avatars={settings.showAgentAvatars}
                        />
                    ))}
                    {settings.showTyping && <Typing avatars={settings.showAgentAvatars} />}
                </div>
            </section>
            {!atEnd && (
                <button type="button" class="pill" onClick={toEnd}>
                    <DownIcon />
                    {fresh > 0 && (fresh === 1 ? text('newMessage') : text('newMessages', { count: fresh }))}
                    {fresh === 0 && <span class="unseen">{text('messages')}</span>}
                </button>
            )}
        </div>
    );
}

function RowView(props: {
    row: Row;
    day: string;
    entering: boolean;
    newestOwn: boolean;
    avatars: boolean;
}): JSX.Element {
    const { row } = props;
    if (row.kind === 'day') return <h2 class="day">{props.day}</h2>;
    if (row.kind === 'system') return <p class="system">{row.text}</p>;
    return <MessageBubble {...props} bubble={row} />;
}

/** Where the reader is: at the end, or somewhere above with messages that came since. */
function useReadersPlace(scroller: { readonly current: HTMLElement | null }) {
    const { chat } = useChat();
    const { messages, outgoing } = useStore(chat.thread);
    const [atEnd, setAtEnd] = useState(true);
    const [seenSeq, setSeenSeq] = useState(0);
    const last = messages.at(-1)?.seq ?? 0;
    const before = useRef({ height: 0, last, outgoing: outgoing.length });

    useLayoutEffect(() => {
        const element = scroller.current;
        if (!element) return;
        const grown = element.scrollHeight - before.current.height;
        const wrote = outgoing.length > before.current.outgoing;
        const came = last > before.current.last;
        before.current = { height: element.scrollHeight, last, outgoing: outgoing.length };
        // The column counts from its end: what is added there would move the reader, what is added above would not.
        if (wrote) element.scrollTop = 0;
        else if (came && !atEnd) element.scrollTop -= grown;
    });

    useEffect(() => {
        chat.atEnd(atEnd);
        if (atEnd) setSeenSeq(last);
    }, [chat, atEnd, last]);

    return {
        atEnd,
        fresh: messages.filter(({ seq, senderRole }) => seq > seenSeq && senderRole === 'agent').length,
        onScroll: () => {
            const element = scroller.current;
            if (!element) return;
            setAtEnd(-element.scrollTop < AT_END_PX);
            const above = element.scrollHeight - element.clientHeight + element.scrollTop;
            if (above < NEAR_TOP_PX) chat.loadOlder();
        },
        toEnd: () => scroller.current?.scrollTo({ top: 0, behavior: calm() ? 'auto' : 'smooth' }),
    };
}

function calm(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function NotLoaded(): JSX.Element {
    const { chat } = useChat();
    return (
        <p class="system">
            {text('notLoaded')}{' '}
            <button type="button" class="link" onClick={() => chat.reload()}>
                {text('tryAgain')}
            </button>
        </p>
    );
}

function Skeleton(): JSX.Element {
    return (
        <div class="skeleton" aria-hidden="true">
            <i />
            <i />
            <i />
        </div>
    );
}
