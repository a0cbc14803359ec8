import type { Attachment, Message } from '@chatdesk/chat-protocol';
import { inWords } from '@chatdesk/chat-protocol/files';
import { midnight } from '../texts/dates.ts';
import { noticeText } from '../texts/noticeText.ts';
import type { Thread } from './thread.ts';

const RUN_MS = 300_000;

export type Mark = 'waiting' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

export interface Quote {
    readonly id: string;
    readonly name: string | null;
    readonly text: string | null;
    readonly removed: boolean;
}

export interface Bubble {
    readonly kind: 'bubble';
    readonly key: string;
    /** Null while it is not sent. */
    readonly id: string | null;
    readonly side: 'own' | 'other';
    readonly name: string | null;
    readonly text: string;
    readonly files: readonly Attachment[];
    /** It was nothing but files, and they are not kept any more. */
    readonly gone: boolean;
    /** What it answers to; without a text when that is not loaded. */
    readonly quote: Quote | null;
    readonly changed: 'edited' | 'removed' | null;
    readonly at: Date;
    /** First and last of a run: one sender, little time between. */
    readonly first: boolean;
    readonly last: boolean;
    /** Whether the name has to be said: another sender, or another day. */
    readonly introduced: boolean;
    /** Own messages only. */
    readonly mark: Mark | null;
    /** Set while unsent: what `retry` and `discard` take. */
    readonly unsent: string | null;
}

export type Row =
    | Bubble
    | { readonly kind: 'day'; readonly key: string; readonly at: Date }
    | { readonly kind: 'system'; readonly key: string; readonly text: string };

type Entry = Omit<Bubble, 'first' | 'last' | 'introduced'> & {
    readonly system: boolean;
    readonly sender: string;
};

/** The rows that are shown, oldest first: day dividers, runs of one sender, then what is not sent yet. */
export function timeline(thread: Thread): Row[] {
    const entries = [...arrived(thread), ...unsent(thread)];
    return entries.flatMap((entry, i) => {
        const before = entries[i - 1];
        const newDay = !before || midnight(before.at) !== midnight(entry.at);
        const day: Row[] = newDay
            ? [{ kind: 'day', key: `day-${midnight(entry.at)}-${entry.key}`, at: entry.at }]
            : [];
        return [...day, row(entry, before, entries[i + 1])];
    });
}

function row(entry: Entry, before: Entry | undefined, after: Entry | undefined): Row {
    const { system, sender: _, ...bubble } = entry;
    if (system) return { kind: 'system', key: entry.key, text: entry.text };
    const introduced =
        !before || before.sender !== entry.sender || midnight(before.at) !== midnight(entry.at);
    return { ...bubble, introduced, first: !sameRun(before, entry), last: !sameRun(entry, after) };
}

function sameRun(one: Entry | undefined, next: Entry | undefined): boolean {
    if (!one || !next || one.system || next.system || one.sender !== next.sender) return false;
    return next.at.getTime() - one.at.getTime() < RUN_MS && midnight(one.at) === midnight(next.at);
}

function markOf(seq: number, { agentReadUpTo, agentHasUpTo }: Thread): Mark {
    if (seq <= agentReadUpTo) return 'read';
    return seq <= agentHasUpTo ? 'delivered' : 'sent';
}

function arrived(thread: Thread): Entry[] {
    const { messages } = thread;
    return messages.map((message) => {
        const own = message.senderRole === 'contact';
        return {
            kind: 'bubble',
            key: message.clientMessageId || message.id,
            side: own ? 'own' : 'other',
            id: message.id,
            name: message.senderName,
            text: message.senderRole === 'system' ? noticeText(message) : message.content,
            files: message.attachments ?? [],
            gone: message.type === 'file' && !message.removedAt && !message.content && !message.attachments,
            quote: quoteOf(message.replyTo, messages),
            changed: message.removedAt ? 'removed' : message.editedAt ? 'edited' : null,
            at: new Date(message.createdAt),
            mark: own ? markOf(message.seq, thread) : null,
            unsent: null,
            system: message.type === 'system' || message.senderRole === 'system',
            sender: own ? 'own' : (message.senderId ?? message.senderName ?? ''),
        };
    });
}

function quoteOf(id: string | null | undefined, messages: readonly Message[]): Quote | null {
    if (!id) return null;
    const found = messages.find((one) => one.id === id);
    return {
        id,
        name: found?.senderName ?? null,
        text: found
            ? (inWords(found.content, found.attachments ?? [])
                  .trim()
                  .split('\n', 1)[0] ?? null)
            : null,
        removed: Boolean(found?.removedAt),
    };
}

function unsent({ outgoing, messages }: Thread): Entry[] {
    return outgoing.map(({ clientMessageId, text, attachments, replyTo, queuedAt, state }) => ({
        kind: 'bubble',
        key: clientMessageId,
        id: null,
        side: 'own',
        name: null,
        text,
        files: attachments ?? [],
        gone: false,
        quote: quoteOf(replyTo, messages),
        changed: null,
        at: new Date(queuedAt),
        mark: state,
        unsent: state === 'failed' ? clientMessageId : null,
        system: false,
        sender: 'own',
    }));
}
