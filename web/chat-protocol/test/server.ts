import type { Changes, Message, NumberedFrame, ServerFrame } from '../src/index.ts';
import type { PollAnswer } from '../src/pollWire.ts';
import type { Chance } from './chance.ts';

export const C = 'c1';
export const STREAM = `conv:${C}`;
export const EPOCH = 'e1';

/** All that is to be seen of a conversation. */
export interface Seen {
    readonly messages: readonly Message[];
    readonly archived: boolean;
    readonly frozen: boolean;
}

export const NOTHING: Seen = { messages: [], archived: false, frozen: false };

/** What a change does to what was seen. */
export function fold(seen: Seen, frame: NumberedFrame): Seen {
    switch (frame.type) {
        case 'message':
            return { ...seen, messages: [...seen.messages, frame.message] };
        case 'changed': {
            const messages = seen.messages.map((one) => (one.id === frame.message.id ? frame.message : one));
            return { ...seen, messages };
        }
        case 'conversation':
            return { ...seen, archived: frame.archived, frozen: frame.frozen };
    }
}

/** One conversation as the server keeps it: numbered changes, never lost. */
export class Server {
    readonly log: NumberedFrame[] = [];

    get head(): number {
        return this.log.length;
    }

    get heads(): Record<string, number> {
        return { [STREAM]: this.head };
    }

    /** What a fresh fetch shows. */
    get seen(): Seen {
        return this.log.reduce(fold, NOTHING);
    }

    after(seq: number): NumberedFrame[] {
        return this.log.filter((frame) => frame.seq > seq);
    }

    /** Something new: a message, an edit of an earlier one, or another state. */
    change(chance: Chance): NumberedFrame {
        const seq = this.head + 1;
        const earlier = chance.is(0.3) ? chance.pick([...this.seen.messages, null]) : null;
        const state = { archived: chance.is(0.5), frozen: chance.is(0.5) };
        const frame: NumberedFrame = earlier
            ? { type: 'changed', conversation: C, seq, message: { ...earlier, content: `edited at ${seq}` } }
            : chance.is(0.2)
              ? { type: 'conversation', conversation: C, seq, ...state }
              : { type: 'message', conversation: C, seq, message: message(seq) };
        this.log.push(frame);
        return frame;
    }

    changes(after: number, limit: number): Changes {
        return { frames: this.after(after).slice(0, limit), head: this.head, epoch: EPOCH, cursors: [] };
    }

    poll(after: number): PollAnswer {
        const frames: ServerFrame[] = this.after(after);
        return { cursor: '', continued: false, epoch: EPOCH, heads: this.heads, frames };
    }
}

function message(seq: number): Message {
    return {
        id: `m${seq}`,
        seq,
        clientMessageId: `client-${seq}`,
        senderId: 's',
        senderRole: 'agent',
        senderName: 'Ola',
        type: 'text',
        content: `text ${seq}`,
        createdAt: '2026-11-21T10:00:00.000Z',
    };
}
