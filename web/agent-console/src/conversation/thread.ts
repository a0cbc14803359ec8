import type { Message, MessagePage, NumberedFrame } from '@chatdesk/chat-protocol';
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
    readers: Record<string, ReadCursor>;
    held: NumberedFrame[];
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
        readers: {},
        held: [],
        snapshot: ++snapshots,
    };
}

/** `last+1` is applied, `≤ last` dropped, greater held until the gap is filled. */
export function foldThread(thread: Thread, frame: NumberedFrame): Thread {
    if (frame.seq <= thread.seq) return thread;
    if (frame.seq > thread.seq + 1) return hold(thread, frame);
    return drain(apply(thread, frame));
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

/** How far the contact has read, or 0. */
export function contactReadUpTo(thread: Thread): number {
    return Object.values(thread.readers)
        .filter((reader) => reader.readerRole === 'contact')
        .reduce((furthest, reader) => Math.max(furthest, reader.seq), 0);
}

function apply(thread: Thread, frame: NumberedFrame): Thread {
    return { ...thread, seq: frame.seq, messages: messagesAfter(thread.messages, frame) };
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

function hold(thread: Thread, frame: NumberedFrame): Thread {
    if (thread.held.some((one) => one.seq === frame.seq)) return thread;
    const held = [...thread.held, frame].sort((a, b) => a.seq - b.seq);
    return { ...thread, held };
}

function drain(thread: Thread): Thread {
    const held = thread.held.filter((frame) => frame.seq > thread.seq);
    const next = held[0];
    if (next?.seq !== thread.seq + 1) return { ...thread, held };
    return drain(apply({ ...thread, held: held.slice(1) }, next));
}
