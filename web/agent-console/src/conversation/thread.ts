import { inOrder, type Message, type MessagePage, type NumberedFrame } from '@chatdesk/chat-protocol';
import type { ReadCursor } from '../api/types.ts';

/**
 * The loaded end of one conversation. `seq` is the last number applied without a gap, `held` are
 * frames above a gap, waiting for the ones between.
 */
export type Thread = {
    epoch: string;
    seq: number;
    messages: readonly Message[];
    older: boolean;
    /** The messages are from further up: between them and the end are some that are not loaded. */
    newer: boolean;
    readers: Record<string, ReadCursor>;
    held: readonly NumberedFrame[];
    /** Another one after every fetch: from there the connection goes on. */
    snapshot: number;
};

let snapshots = 0;

export function threadOf(page: MessagePage, pageSize: number): Thread {
    return {
        epoch: page.epoch,
        seq: page.head,
        messages: page.messages,
        older: page.messages.length >= pageSize,
        newer: false,
        readers: {},
        held: [],
        snapshot: ++snapshots,
    };
}

/** The protocol's rule, also for conversations that nobody looks at. */
export function foldThread(thread: Thread, frame: NumberedFrame): Thread {
    if (frame.seq <= thread.seq) return thread;
    const { ready, held } = inOrder(thread.seq, thread.held, frame);
    return ready.reduce(apply, { ...thread, held });
}

export function foldReader(thread: Thread, cursor: ReadCursor): Thread {
    const known = thread.readers[cursor.readerId];
    if (known && known.seq >= cursor.seq) return thread;
    return { ...thread, readers: { ...thread.readers, [cursor.readerId]: cursor } };
}

export function prepend(thread: Thread, page: MessagePage, pageSize: number): Thread {
    const first = thread.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
    const older = page.messages.filter((message) => message.seq < first);
    return {
        ...thread,
        messages: [...older, ...thread.messages],
        older: page.messages.length >= pageSize,
    };
}

/** Shows a part further up in the place of the end; the numbers go on without a gap. */
export function around(thread: Thread, { messages }: MessagePage): Thread {
    return { ...thread, messages, older: (messages[0]?.seq ?? 1) > 1, newer: true };
}

/** Whether this number is between the first and the last that are loaded. */
export function hasLoaded({ messages, older, newer }: Thread, seq: number): boolean {
    const fromThere = !older || (messages[0]?.seq ?? 0) <= seq;
    return fromThere && (!newer || (messages.at(-1)?.seq ?? 0) >= seq);
}

/** How far the contact has read, or 0. */
export function contactReadUpTo(thread: Thread): number {
    return Object.values(thread.readers)
        .filter((reader) => reader.readerRole === 'contact')
        .reduce((furthest, reader) => Math.max(furthest, reader.seq), 0);
}

function apply(thread: Thread, frame: NumberedFrame): Thread {
    const elsewhere = thread.newer && frame.type === 'message';
    const messages = elsewhere ? thread.messages : messagesAfter(thread.messages, frame);
    return { ...thread, seq: frame.seq, messages };
}

function messagesAfter(messages: readonly Message[], frame: NumberedFrame): readonly Message[] {
    switch (frame.type) {
        case 'message':
            return [...messages, frame.message];
        case 'changed':
            return messages.map((one) => (one.id === frame.message.id ? frame.message : one));
        case 'conversation':
            return messages;
    }
}
