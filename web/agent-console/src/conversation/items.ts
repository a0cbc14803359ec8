import type { Message, Note } from '@chatdesk/chat-protocol';

/** What stands in the conversation from top to bottom. Runs of one sender within five minutes belong together. */
export type Item =
    | { kind: 'day'; key: string; at: string }
    | { kind: 'system'; key: string; message: Message }
    | { kind: 'note'; key: string; note: Note }
    | { kind: 'message'; key: string; message: Message; mine: boolean; first: boolean; last: boolean };

const RUN_MS = 300_000;

type Entry = { at: string; message: Message } | { at: string; note: Note };

/** Messages ascending by seq, and each note behind the message that was the last when it was written. */
export function itemsOf(messages: readonly Message[], notes: readonly Note[] = []): Item[] {
    const entries = merged(messages, notes);
    return entries.flatMap((entry, index) => {
        const before = entries[index - 1];
        const newDay = !before || dayOf(before.at) !== dayOf(entry.at);
        const day: Item[] = newDay ? [{ kind: 'day', key: `day-${dayOf(entry.at)}`, at: entry.at }] : [];
        return [...day, lineOf(entry, before, entries[index + 1])];
    });
}

function merged(messages: readonly Message[], notes: readonly Note[]): Entry[] {
    const entries: Entry[] = [];
    let next = 0;
    const notesBelow = (seq: number) => {
        for (let note = notes[next]; note && note.afterSeq < seq; note = notes[++next])
            entries.push({ at: note.createdAt, note });
    };
    for (const message of messages) {
        notesBelow(message.seq);
        entries.push({ at: message.createdAt, message });
    }
    notesBelow(Number.POSITIVE_INFINITY);
    return entries;
}

function lineOf(entry: Entry, before: Entry | undefined, after: Entry | undefined): Item {
    if ('note' in entry) return { kind: 'note', key: entry.note.id, note: entry.note };
    return itemOf(entry.message, messageIn(before), messageIn(after));
}

/** A note between two messages parts them. */
function messageIn(entry: Entry | undefined): Message | undefined {
    return entry && 'message' in entry ? entry.message : undefined;
}

function itemOf(message: Message, before: Message | undefined, after: Message | undefined): Item {
    // Its own id from the moment it was written, so that the bubble stays the same when it is acknowledged.
    const key = message.clientMessageId || message.id;
    if (message.type === 'system') return { kind: 'system', key, message };
    return {
        kind: 'message',
        key,
        message,
        mine: message.senderRole === 'agent',
        first: !before || !sameRun(before, message),
        last: !after || !sameRun(message, after),
    };
}

function sameRun(one: Message, next: Message): boolean {
    return (
        one.senderId === next.senderId &&
        one.senderRole === next.senderRole &&
        one.type === next.type &&
        dayOf(one.createdAt) === dayOf(next.createdAt) &&
        Date.parse(next.createdAt) - Date.parse(one.createdAt) < RUN_MS
    );
}

/** The day by the reader's calendar. */
function dayOf(at: string): string {
    return new Date(at).toDateString();
}
