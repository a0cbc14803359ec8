import type { Message } from '@chatdesk/chat-protocol';
import { Check, CheckCheck } from 'lucide-react';
import { memo } from 'react';
import { MessageFiles } from '../files/MessageFiles.tsx';
import { t } from '../texts/t.ts';
import { clockTime, fullTime } from '../texts/when.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { classes } from '../ui/classes.ts';
import { anchorOf } from './anchor.ts';
import { ChangedMark } from './ChangedMark.tsx';
import type { Item } from './items.ts';
import { MessageMenu } from './MessageMenu.tsx';
import { MessageText } from './MessageText.tsx';
import { Quote } from './Quote.tsx';

type Props = {
    item: Extract<Item, { kind: 'message' }>;
    /** The name over a run of messages; null where it is plain who writes. */
    name: string | null;
    read: boolean;
    /** The newest own message says its state in a word, the others with a mark. */
    newest: boolean;
    conversation: string;
    writable: boolean;
    /** The message that it answers to, where that is loaded. */
    quoted: Message | undefined;
    /** Whether Tab stops at its menu. */
    inTabOrder: boolean;
    /** The members who have seen it, and those who have answered; empty for none. */
    seen: string;
    replied: string;
    /** It was looked for and is found here. */
    marked?: boolean;
};

export const Bubble = memo(function Bubble({ item, name, read, newest, ...rest }: Props) {
    const { conversation, writable, quoted, inTabOrder, seen, replied, marked = false } = rest;
    const { message, mine, first, last } = item;
    const changed = message.editedAt || message.removedAt;
    const menu = !message.removedAt && (
        <div className="self-center">
            <MessageMenu
                conversation={conversation}
                message={message}
                writable={writable}
                side={mine ? 'end' : 'start'}
                inTabOrder={inTabOrder}
            />
        </div>
    );
    return (
        <li
            id={anchorOf(message.id)}
            data-seq={message.seq}
            tabIndex={-1}
            className={classes(
                'group/message flex gap-2',
                mine ? 'justify-end ps-10' : 'pe-10',
                first ? 'mt-4' : 'mt-0.5',
            )}
        >
            {mine && menu}
            {!mine && (
                <span className="w-8 shrink-0 self-end">
                    {last && <Avatar name={message.senderName ?? ''} id={message.senderId ?? ''} />}
                </span>
            )}
            <div className={classes('flex min-w-0 flex-col', mine ? 'items-end' : 'items-start')}>
                {first && name && <span className="mb-1 px-1 text-xs font-medium text-muted">{name}</span>}
                <div
                    className={classes(bubbleLook(mine, last), marked && 'outline-2 outline-accent')}
                    title={fullTime(message.createdAt)}
                >
                    {message.replyTo && <Quote of={quoted} />}
                    {message.removedAt ? (
                        <p className="text-muted italic">{t('message.removed')}</p>
                    ) : (
                        <Said message={message} />
                    )}
                </div>
                {(last || changed) && (
                    <span className="mt-1 flex flex-wrap items-center gap-x-1.5 px-1 text-xs text-faint">
                        <time dateTime={message.createdAt}>{clockTime(message.createdAt)}</time>
                        {changed && <ChangedMark conversation={conversation} message={message} />}
                        {mine && last && <SentMark read={read} inWords={newest} />}
                        {seen && <span>{t('mark.seenBy', { names: seen })}</span>}
                        {replied && <span>{t('mark.repliedBy', { names: replied })}</span>}
                    </span>
                )}
            </div>
            {!mine && menu}
        </li>
    );
});

function Said({ message }: { message: Message }) {
    const { content, type, attachments } = message;
    if (type === 'file' && !content && !attachments)
        return <p className="text-muted italic">{t('files.gone')}</p>;
    return (
        <>
            {content && <MessageText text={content} />}
            <MessageFiles files={attachments} />
        </>
    );
}

export function bubbleLook(mine: boolean, last: boolean): string {
    return classes(
        'max-w-[min(36rem,100%)] rounded-[14px] px-3 py-2 forced-colors:border',
        mine ? 'bg-accent-soft' : 'bg-hover',
        last && (mine ? 'rounded-ee-[4px]' : 'rounded-es-[4px]'),
    );
}

function SentMark({ read, inWords }: { read: boolean; inWords: boolean }) {
    const Icon = read ? CheckCheck : Check;
    return (
        <span className={classes('inline-flex items-center gap-0.5', read && 'text-accent-text')}>
            <Icon size={14} aria-hidden />
            <span className={inWords ? '' : 'sr-only'}>{t(read ? 'mark.read' : 'mark.sent')}</span>
        </span>
    );
}
