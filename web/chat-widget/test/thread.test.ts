import type { Message, Notice } from '@chatdesk/chat-protocol';
import { describe, expect, it } from 'vitest';
import {
    EMPTY,
    type Thread,
    unreadOf,
    withChanged,
    withDelivered,
    withMessage,
    withNewest,
    withOlder,
    withOutgoing,
    withRead,
} from '../src/panel/chat/thread.ts';
import { type Bubble, timeline } from '../src/panel/chat/timeline.ts';

const START = new Date(2026, 10, 20, 10, 0).getTime();

export function message(seq: number, part: Partial<Message> = {}): Message {
    return {
        id: `m${seq}`,
        seq,
        clientMessageId: `client-${seq}`,
        senderId: 'agent-1',
        senderRole: 'agent',
        senderName: 'Anna Lindqvist',
        type: 'text',
        content: `Message ${seq}`,
        createdAt: new Date(START + seq * 1_000).toISOString(),
        ...part,
    };
}

function thread(...messages: Message[]): Thread {
    return withNewest(EMPTY, { messages, head: messages.at(-1)?.seq ?? 0, epoch: 'e' }, 50);
}

function bubbles(of: Thread): Bubble[] {
    return timeline(of).filter((row) => row.kind === 'bubble');
}

const written = { clientMessageId: 'client-2', conversation: 'c', text: 'Mine', queuedAt: START + 9_000 };

describe('a thread', () => {
    it('shows a sent message once, whether the answer or the frame comes first', () => {
        const queued = withOutgoing(thread(message(1)), written, 'sending');
        expect(bubbles(queued)).toHaveLength(2);
        const own = message(2, { senderRole: 'contact', content: 'Mine' });
        const frameThenAck = withOutgoing(withMessage(queued, own), written, 'sent');
        const ackThenFrame = withMessage(withOutgoing(queued, written, 'sent'), own);
        for (const done of [frameThenAck, ackThenFrame]) {
            expect(bubbles(done).map(({ text }) => text)).toEqual(['Message 1', 'Mine']);
        }
    });

    it('keeps the bubble the same one when it is acknowledged', () => {
        const before = bubbles(withOutgoing(thread(message(1)), written, 'waiting')).at(-1);
        const after = bubbles(withMessage(thread(message(1)), message(2))).at(-1);
        expect(before?.key).toBe(after?.key);
    });

    // M9, M19
    it('shows what became of a message in its place, and what is answered', () => {
        const before = thread(message(1), message(2, { replyTo: 'm1' }));
        const change = (seq: number, part: Partial<Message>) =>
            ({ type: 'changed', conversation: 'c', seq, message: message(1, part) }) as const;
        const edited = withChanged(before, change(3, { content: 'Better', editedAt: 'now' }));
        expect(bubbles(edited).map(({ text, changed }) => [text, changed])).toEqual([
            ['Better', 'edited'],
            ['Message 2', null],
        ]);
        expect(bubbles(edited)[1]?.quote).toMatchObject({ name: 'Anna Lindqvist', text: 'Better' });
        const removed = withChanged(edited, change(4, { content: '', removedAt: 'now' }));
        expect(bubbles(removed)[0]?.changed).toBe('removed');
        expect(bubbles(removed)[1]?.quote?.removed).toBe(true);
        expect(removed.head).toBe(4);
        expect(unreadOf(removed)).toBe(2);
    });

    // M5
    it('says how far an own message has come', () => {
        const own = thread(message(1, { senderRole: 'contact' }), message(2, { senderRole: 'contact' }));
        const marks = (of: Thread) => bubbles(of).map(({ mark }) => mark);
        expect(marks(own)).toEqual(['sent', 'sent']);
        const to = (seq: number, readerRole: 'agent' | 'contact') =>
            ({ type: 'delivered', conversation: 'c', readerId: 'r', readerRole, seq }) as const;
        expect(withDelivered(own, to(2, 'contact'))).toBe(own);
        const arrived = withDelivered(own, to(2, 'agent'));
        expect(marks(arrived)).toEqual(['delivered', 'delivered']);
        expect(marks(withRead(arrived, 'agent', 1))).toEqual(['read', 'delivered']);
    });

    it('ignores a message that it has', () => {
        const one = thread(message(1), message(2));
        expect(withMessage(one, message(2))).toBe(one);
    });

    it('puts an older page in front, without twins', () => {
        const page = { messages: [message(1), message(2), message(3)], head: 4, epoch: 'e' };
        const all = withOlder(thread(message(3), message(4)), page, 50);
        expect(all.messages.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
        expect(all.hasOlder).toBe(false);
    });

    it('counts what agents wrote after the read mark', () => {
        const all = thread(message(1), message(2, { senderRole: 'contact' }), message(3), message(4));
        expect(unreadOf(withRead(all, 'contact', 1))).toBe(2);
        expect(unreadOf(withRead(all, 'contact', 4))).toBe(0);
    });

    it('never takes a read mark back', () => {
        const read = withRead(thread(message(1)), 'contact', 5);
        expect(withRead(read, 'contact', 3)).toBe(read);
    });
});

describe('the timeline', () => {
    it('divides days and gathers runs of one sender', () => {
        const nextDay = new Date(START + 86_400_000).toISOString();
        const rows = timeline(thread(message(1), message(2), message(3, { createdAt: nextDay })));
        expect(rows.map(({ kind }) => kind)).toEqual(['day', 'bubble', 'bubble', 'day', 'bubble']);
        const [one, two, three] = rows.filter((row) => row.kind === 'bubble');
        expect([one?.first, one?.last, two?.first, two?.last]).toEqual([true, false, false, true]);
        expect([three?.first, three?.introduced]).toEqual([true, true]);
    });

    it('says a name once while nobody else speaks', () => {
        const later = new Date(START + 3_600_000).toISOString();
        const [, second] = bubbles(thread(message(1), message(2, { createdAt: later })));
        expect([second?.first, second?.introduced]).toEqual([true, false]);
    });

    it('marks own messages as read up to the mark of an agent', () => {
        const own = { senderRole: 'contact' as const };
        const marks = bubbles(withRead(thread(message(1, own), message(2, own)), 'agent', 1)).map(
            ({ mark }) => mark,
        );
        expect(marks).toEqual(['read', 'sent']);
    });

    it('shows system lines by themselves', () => {
        const rows = timeline(thread(message(1, { senderRole: 'system', type: 'system' })));
        expect(rows.map(({ kind }) => kind)).toEqual(['day', 'system']);
    });

    it("says the system's lines in its own words, and unknown ones in the server's", () => {
        const line = (notice: Notice) => {
            const part = {
                senderRole: 'system',
                type: 'system',
                content: 'From the server',
                notice,
            } as const;
            return timeline(thread(message(1, part))).flatMap((row) =>
                row.kind === 'system' ? row.text : [],
            );
        };
        expect(line({ code: 'assigned', params: { agent: 'Ola Berg' } })).toEqual([
            'Ola Berg joined the conversation',
        ]);
        expect(line({ code: 'merged', params: {} })).toEqual(['From the server']);
    });

    it("never counts the system's lines as unread", () => {
        expect(unreadOf(thread(message(1), message(2, { senderRole: 'system', type: 'system' })))).toBe(1);
    });
});
