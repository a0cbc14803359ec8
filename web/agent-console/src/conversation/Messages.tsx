import type { Message } from '@chatdesk/chat-protocol';
import { inWords } from '@chatdesk/chat-protocol/files';
import { ArrowDown } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChatView } from '../api/types.ts';
import { useDesk } from '../live/DeskContext.ts';
import { shownNotes } from '../notes/foldNotes.ts';
import { NoteBubble } from '../notes/NoteBubble.tsx';
import { useNotes } from '../notes/useNotes.ts';
import { useJump } from '../search/useJump.ts';
import { t } from '../texts/t.ts';
import { dayName, fullTime } from '../texts/when.ts';
import { useStore } from '../ui/store.ts';
import { useNow } from '../ui/useNow.ts';
import { Bubble } from './Bubble.tsx';
import { type Item, itemsOf } from './items.ts';
import { noticeText } from './noticeText.ts';
import { Older } from './Older.tsx';
import type { Outgoing } from './outgoing.ts';
import { type Seen, seenOf } from './seen.ts';
import { contactReadUpTo, type Thread } from './thread.ts';
import { UnsentBubble } from './UnsentBubble.tsx';
import { useEnd } from './useEnd.ts';
import { useMemberNames } from './useMemberNames.ts';
import { useReadMark } from './useReadMark.ts';

const NONE: readonly Outgoing[] = [];

/** The messages of the open conversation, newest at the end. */
export function Messages({ chat, thread }: { chat: ChatView; thread: Thread }) {
    const desk = useDesk();
    const scroller = useRef<HTMLDivElement>(null);
    const unsent = useUnsent(thread, useStore(desk.outgoing).get(chat.id) ?? NONE);
    const notes = useShownNotes(chat.id, thread);
    const items = useMemo(() => itemsOf(thread.messages, notes), [thread.messages, notes]);
    const byId = useMemo(() => new Map(thread.messages.map((one) => [one.id, one])), [thread.messages]);
    const inTabOrder = thread.messages.findLast((one) => one.type !== 'system' && !one.removedAt)?.id;
    const names = useMemberNames(chat.id, thread);
    const seen = useMemo(() => seenOf(thread, names), [thread, names]);
    const read = contactReadUpTo(thread);
    const newestOwn = items.findLast((item) => item.kind === 'message' && item.mine)?.key;
    const newest = unsent.at(-1)?.message.clientMessageId ?? items.at(-1)?.key;
    const { atEnd, toEnd } = useNewestEnd(chat.id, thread, useEnd(scroller, newest));
    const below = useNewBelow(thread, atEnd);
    const marked = useJump(chat.id, thread, scroller);
    useReadMark(chat.id, thread.seq, atEnd);

    const lastUnsent = unsent.at(-1)?.message.clientMessageId;
    useEffect(() => {
        if (lastUnsent) toEnd();
    }, [lastUnsent, toEnd]);

    return (
        <section aria-label={t('chat.messages')} className="relative flex min-h-0 flex-1 flex-col">
            <div
                ref={scroller}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys
                tabIndex={0}
                className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto -outline-offset-2 [overflow-anchor:none]"
            >
                <div className="mx-auto w-full max-w-[52rem] px-5 pb-2">
                    <Older thread={thread} conversation={chat.id} scroller={scroller} />
                    <ol onKeyDown={walkMenus}>
                        {items.map((item) => (
                            <Line
                                key={item.key}
                                item={item}
                                chat={chat}
                                byId={byId}
                                seen={seen}
                                inTabOrder={inTabOrder}
                                read={read}
                                newest={item.key === newestOwn}
                                marked={item.kind === 'message' && item.message.seq === marked}
                            />
                        ))}
                        {unsent.map((outgoing, index) => (
                            <UnsentBubble
                                key={outgoing.message.clientMessageId}
                                outgoing={outgoing}
                                first={index === 0}
                            />
                        ))}
                    </ol>
                    {items.length === 0 && unsent.length === 0 && (
                        <p className="py-16 text-center text-sm text-muted">{t('chat.empty')}</p>
                    )}
                </div>
            </div>
            {!atEnd && <ToEnd below={below} onClick={toEnd} />}
            <Announcer thread={thread} />
        </section>
    );
}

/** The end of what is loaded may not be the conversation's: then the way to the end is to load it. */
function useNewestEnd(id: string, { newer }: Thread, loaded: ReturnType<typeof useEnd>) {
    const { threads } = useDesk();
    const { atEnd, toEnd } = loaded;
    const load = useCallback(() => threads.fetchAgain(id), [threads, id]);
    return newer ? { atEnd: false, toEnd: load } : { atEnd, toEnd };
}

type LineProps = {
    item: Item;
    chat: ChatView;
    byId: ReadonlyMap<string, Message>;
    seen: ReadonlyMap<string, Seen>;
    inTabOrder: string | undefined;
    read: number;
    newest: boolean;
    marked: boolean;
};

function Line({ item, chat, byId, seen, inTabOrder, read, newest, marked }: LineProps) {
    const { me } = useDesk();
    if (item.kind === 'day') return <DayDivider at={item.at} />;
    if (item.kind === 'note') return <NoteBubble conversation={chat.id} note={item.note} />;
    if (item.kind === 'system') {
        return (
            <li
                className="my-4 whitespace-pre-line text-center text-xs text-muted"
                title={fullTime(item.message.createdAt)}
            >
                {noticeText(item.message)}
            </li>
        );
    }
    const { message, mine } = item;
    const name = mine && message.senderId !== me.member.id ? message.senderName : null;
    const known = seen.get(message.id);
    return (
        <Bubble
            item={item}
            name={name}
            read={mine && message.seq <= read}
            newest={newest}
            conversation={chat.id}
            writable={!chat.frozen}
            quoted={byId.get(message.replyTo ?? '')}
            inTabOrder={message.id === inTabOrder}
            seen={known?.seen.join(', ') ?? ''}
            replied={known?.replied.join(', ') ?? ''}
            marked={marked}
        />
    );
}

function walkMenus(event: KeyboardEvent<HTMLOListElement>): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const menus = [...event.currentTarget.querySelectorAll<HTMLElement>('.message-menu')];
    const at = menus.indexOf(event.target as HTMLElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    menus[at + step]?.focus();
}

function DayDivider({ at }: { at: string }) {
    const now = useNow();
    return (
        <li className="mt-6 mb-2 flex items-center gap-3 text-xs font-medium text-faint first:mt-4">
            <span className="h-px flex-1 bg-line" />
            <time dateTime={at.slice(0, 10)}>{dayName(at, now)}</time>
            <span className="h-px flex-1 bg-line" />
        </li>
    );
}

function ToEnd({ below, onClick }: { below: number; onClick: () => void }) {
    const label = below > 0 ? t('chat.newBelow', { count: below }) : t('chat.toEnd');
    return (
        <button
            type="button"
            aria-label={label}
            onClick={onClick}
            className="appear absolute start-1/2 bottom-2 flex h-8 min-w-8 -translate-x-1/2 items-center justify-center gap-1 rounded-full bg-raised px-2 text-xs font-semibold shadow-floating hover:bg-hover rtl:translate-x-1/2"
        >
            <ArrowDown size={16} aria-hidden />
            {below > 0 && label}
        </button>
    );
}

/** A new message is said once, not the whole conversation again. */
function Announcer({ thread }: { thread: Thread }) {
    const from = useRef(thread.seq);
    const newest = thread.messages.at(-1);
    const isNew = newest && newest.seq > from.current && newest.senderRole === 'contact' && !newest.removedAt;
    return (
        <p className="sr-only" aria-live="polite">
            {isNew
                ? t('chat.announce', {
                      name: newest.senderName ?? '',
                      text: inWords(newest.content, newest.attachments ?? []),
                  })
                : ''}
        </p>
    );
}

/** Notes below what is loaded wait until it is. */
function useShownNotes(conversation: string, thread: Thread) {
    const all = useNotes(conversation);
    const first = thread.older ? (thread.messages[0]?.seq ?? null) : null;
    return useMemo(() => shownNotes(all, first), [all, first]);
}

/** Unsent messages that the conversation does not show by itself yet. */
function useUnsent(thread: Thread, all: readonly Outgoing[]): readonly Outgoing[] {
    return useMemo(() => {
        const shown = new Set(thread.messages.map((message) => message.clientMessageId));
        return all.filter((one) => !shown.has(one.message.clientMessageId));
    }, [thread.messages, all]);
}

function useNewBelow(thread: Thread, atEnd: boolean): number {
    const [seen, setSeen] = useState(thread.seq);
    if (atEnd && seen !== thread.seq) setSeen(thread.seq);
    return thread.messages.filter((one) => one.seq > seen && one.senderRole === 'contact').length;
}
