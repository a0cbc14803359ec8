import { memo } from 'react';
import type { ChatView } from '../api/types.ts';
import { useDraft } from '../composer/drafts.ts';
import { useDesk } from '../live/DeskContext.ts';
import { PresenceDot } from '../presence/PresenceDot.tsx';
import { t, wordFor } from '../texts/t.ts';
import { fullTime, shortTime } from '../texts/when.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { classes } from '../ui/classes.ts';
import { useStore } from '../ui/store.ts';
import { useNow } from '../ui/useNow.ts';
import { rowElementId } from '../ui/VirtualRows.tsx';
import { ChannelLabel } from './ChannelLabel.tsx';

type Props = {
    chat: ChatView;
    selected: boolean;
    tabIndex: 0 | -1;
    position: number;
    onOpen: (id: string) => void;
};

/** Conversations of a ticket have a third line: their channel and the order's title. */
export function sizeOf(chat: ChatView): number {
    return chat.ticket ? 84 : 64;
}

export const ConversationRow = memo(function ConversationRow({
    chat,
    selected,
    tabIndex,
    position,
    onOpen,
}: Props) {
    const { threads, api } = useDesk();
    const unread = chat.unread > 0;
    return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers to the keys of all its rows.
        <div
            id={rowElementId(chat.id)}
            role="option"
            aria-selected={selected}
            aria-posinset={position}
            aria-setsize={-1}
            tabIndex={tabIndex}
            data-chat={chat.id}
            onClick={() => onOpen(chat.id)}
            onPointerDown={() => threads.prefetch(api, chat.id)}
            className={classes(
                'group/row absolute inset-x-2 inset-y-px flex gap-3 rounded-control px-2 py-2.5 -outline-offset-2 select-none',
                selected ? 'bg-active' : 'hover:bg-hover',
            )}
        >
            <span className="relative h-8">
                <Avatar name={chat.contact.name} id={chat.contact.id} />
                <PresenceDot subject={chat.contact.id} />
                {unread && (
                    <span className="absolute -start-1 -top-1 size-3 rounded-full border-2 border-bg bg-accent forced-colors:bg-[Highlight]" />
                )}
            </span>
            <div className="min-w-0 flex-1">
                <div className="flex items-baseline gap-2">
                    <span
                        className={classes('truncate', unread ? 'font-semibold' : 'font-medium')}
                        dir="auto"
                    >
                        {chat.contact.name}
                    </span>
                    <span className="shrink-0 text-xs text-faint group-aria-selected/row:text-muted">
                        {wordFor('type', chat.contact.type)}
                    </span>
                    <RowTime at={chat.lastMessageAt} />
                </div>
                <div className="mt-0.5 flex items-center gap-2">
                    <PreviewLine chat={chat} unread={unread} />
                    {chat.department && (
                        <span
                            className="max-w-24 shrink-0 truncate rounded-[4px] border border-line px-1 text-xs text-muted"
                            title={t('inbox.ofDepartment', { name: chat.department.name })}
                            dir="auto"
                        >
                            {chat.department.name}
                        </span>
                    )}
                    {chat.assignee && (
                        <span title={t('inbox.assignee', { name: chat.assignee.name })}>
                            <span className="sr-only">
                                {t('inbox.assignee', { name: chat.assignee.name })}
                            </span>
                            <Avatar name={chat.assignee.name} id={chat.assignee.id} size="xs" />
                        </span>
                    )}
                </div>
                {chat.ticket && (
                    <div className="mt-0.5 flex items-center gap-1.5 text-xs text-muted">
                        <ChannelLabel channel={chat.ticket.channel} />
                        <span className="truncate" dir="auto">
                            {chat.ticket.title}
                        </span>
                    </div>
                )}
            </div>
            {unread && <span className="sr-only">{t('inbox.unread', { count: chat.unread })}</span>}
        </div>
    );
});

function RowTime({ at }: { at: string | null }) {
    const now = useNow();
    if (!at) return null;
    return (
        <time
            dateTime={at}
            title={fullTime(at)}
            className="ms-auto shrink-0 text-xs text-faint group-aria-selected/row:text-muted"
        >
            {shortTime(at, now)}
        </time>
    );
}

/** The last message; before it what matters more right now: somebody typing, or an unsent draft. */
function PreviewLine({ chat, unread }: { chat: ChatView; unread: boolean }) {
    const desk = useDesk();
    const typing = useStore(desk.typing).get(chat.id);
    const draft = useDraft(chat.id);
    const look = 'min-w-0 flex-1 truncate text-sm';
    if (typing?.some((one) => one.role === 'contact')) {
        return <span className={classes(look, 'text-accent-text')}>{t('inbox.typing')}</span>;
    }
    if (draft.trim()) {
        return (
            <span className={classes(look, 'text-muted')} dir="auto">
                <span className="text-caution">{t('inbox.draft')}</span> {draft}
            </span>
        );
    }
    return (
        <span className={classes(look, unread ? 'text-text' : 'text-muted')} dir="auto">
            {chat.preview || t('inbox.noMessages')}
        </span>
    );
}
