import type { Notice, OutgoingMessage } from '@chatdesk/chat-protocol';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../src/conversation/items.ts';
import { piecesOf } from '../src/conversation/links.ts';
import { noticeText } from '../src/conversation/noticeText.ts';
import { foldOutgoing, type OutgoingNow, settleOutgoing } from '../src/conversation/outgoing.ts';
import { seenOf } from '../src/conversation/seen.ts';
import { expireTyping, foldTyping, stopTyping } from '../src/conversation/typing.ts';
import { message } from './samples.ts';

describe('the lines of a conversation', () => {
    it('begin every day with a divider', () => {
        const yesterday = message(1, { createdAt: '2026-11-19T12:00:00.000Z' });
        const kinds = itemsOf([yesterday, message(2, { createdAt: '2026-11-20T12:00:00.000Z' })]).map(
            (item) => item.kind,
        );
        expect(kinds).toEqual(['day', 'message', 'day', 'message']);
    });

    it('join what one person writes within five minutes', () => {
        const items = itemsOf([message(1), message(2), message(9)]).filter((item) => item.kind === 'message');
        expect(items.map(({ first, last }) => [first, last])).toEqual([
            [true, false],
            [false, true],
            [true, true],
        ]);
    });

    it("say the system's lines in the reader's words, and unknown ones in the server's", () => {
        const line = (notice?: Notice) =>
            noticeText(message(1, { type: 'system', content: 'From the server', ...(notice && { notice }) }));
        expect(line({ code: 'transferred', params: { agent: 'Ola Berg' } })).toBe(
            'Ola Berg took over the conversation',
        );
        expect(line({ code: 'merged', params: {} })).toBe('From the server');
        expect(line()).toBe('From the server');
    });

    it("put every member's messages on the right and system lines on neither side", () => {
        const items = itemsOf([
            message(1, { senderRole: 'agent', senderId: 'x' }),
            message(2, { type: 'system' }),
        ]);
        expect(items[1]).toMatchObject({ kind: 'message', mine: true });
        expect(items[2]?.kind).toBe('system');
    });

    it('keep the key that a message had before it was acknowledged', () => {
        expect(itemsOf([message(1)])[1]?.key).toBe('client-1');
    });
});

// M19: links are safe to click.
describe('links in a text', () => {
    it.each([
        ['See https://example.org/a.', 'https://example.org/a'],
        ['(https://example.org)', 'https://example.org'],
        ['https://example.org/Set_(music) is it', 'https://example.org/Set_(music)'],
    ])('%s', (text, href) => {
        const pieces = piecesOf(text);
        expect(pieces.find((piece) => piece.href)?.href).toBe(href);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    });

    it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'no link at all'])(
        'leave %s alone',
        (text) => {
            expect(piecesOf(text)).toEqual([{ text, href: null }]);
        },
    );
});

describe('unsent messages', () => {
    const written = (clientMessageId: string): OutgoingMessage => ({
        clientMessageId,
        conversation: 'a',
        text: 'Hi',
        queuedAt: 1,
    });
    const none: OutgoingNow = new Map();

    it('keep their order while their state changes', () => {
        const now = [
            { message: written('1'), state: 'waiting' as const },
            { message: written('2'), state: 'waiting' as const },
            { message: written('1'), state: 'failed' as const, code: 'send.late', detail: '' },
        ].reduce(foldOutgoing, none);
        expect(now.get('a')?.map((one) => [one.message.clientMessageId, one.state])).toEqual([
            ['1', 'failed'],
            ['2', 'waiting'],
        ]);
    });

    it('leave when the conversation shows them', () => {
        const now = foldOutgoing(none, { message: written('1'), state: 'sending' });
        expect(settleOutgoing(now, 'a', '1').has('a')).toBe(false);
        expect(settleOutgoing(now, 'a', 'another')).toBe(now);
    });
});

// M11
describe('typing', () => {
    const frame = (active: boolean) => ({
        type: 'typing' as const,
        conversation: 'a',
        senderId: 'n',
        senderRole: 'contact' as const,
        senderName: 'Nora',
        active,
    });
    const typing = foldTyping(new Map(), frame(true), 1_000);

    it('shows who writes, once', () => {
        expect(foldTyping(typing, frame(true), 2_000).get('a')).toHaveLength(1);
    });

    it('ends by word, by message, and by itself', () => {
        expect(foldTyping(typing, frame(false), 2_000).size).toBe(0);
        expect(stopTyping(typing, 'a', 'n').size).toBe(0);
        expect(expireTyping(typing, 6_999)).toBe(typing);
        expect(expireTyping(typing, 7_000).size).toBe(0);
    });
});

// M5
describe('who has seen and answered a message', () => {
    const agent = { senderRole: 'agent', senderId: 'eva', senderName: 'Eva' } as const;
    const messages = [message(1), message(2), message(3, agent), message(4, agent), message(5)];
    const readers = {
        eva: { readerId: 'eva', readerRole: 'agent', seq: 4 },
        ola: { readerId: 'ola', readerRole: 'agent', seq: 9 },
        nora: { readerId: 'nora', readerRole: 'contact', seq: 9 },
        far: { readerId: 'far', readerRole: 'agent', seq: 9 },
    };
    const names = new Map([
        ['eva', 'Eva'],
        ['ola', 'Ola'],
        ['nora', 'Nora'],
    ]);

    it('is said under the last message of what a contact wrote', () => {
        const seen = seenOf({ messages, readers }, names);
        expect([...seen.keys()]).toEqual(['message-2', 'message-5']);
        expect(seen.get('message-2')).toEqual({ seen: ['Eva', 'Ola'], replied: ['Eva'] });
        expect(seen.get('message-5')).toEqual({ seen: ['Ola'], replied: [] });
    });
});
