import { type ConnectionEvents, Emitter } from '@chatdesk/chat-protocol';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { OutgoingNow } from '../src/conversation/outgoing.ts';
import { threadOf } from '../src/conversation/thread.ts';
import { ThreadCache } from '../src/conversation/threadCache.ts';
import type { TypingNow } from '../src/conversation/typing.ts';
import type { Desk } from '../src/live/desk.ts';
import { keys } from '../src/live/keys.ts';
import { followConversations } from '../src/live/liveThreads.ts';
import { createStore } from '../src/ui/store.ts';
import { messageFrame } from './samples.ts';

const written = { clientMessageId: 'client-1', conversation: 'a', text: 'Hi', queuedAt: 1 };
const sent = {
    message: written,
    state: 'sent',
    id: 'message-1',
    seq: 1,
    at: '2026-11-20T09:00:00.000Z',
} as const;

function world({ open }: { open: boolean }) {
    const cache = new QueryClient();
    const connection = new Emitter<ConnectionEvents>();
    const outgoing = createStore<OutgoingNow>(new Map());
    const threads = new ThreadCache(cache);
    const me = { member: { id: 'ida' } };
    const desk = {
        connection,
        threads,
        outgoing,
        typing: createStore<TypingNow>(new Map()),
        me,
    } as unknown as Desk;
    cache.setQueryData(keys.thread('a'), threadOf({ messages: [], head: 0, epoch: '1' }, 50));
    if (open) new QueryObserver(cache, { queryKey: keys.thread('a'), enabled: false }).subscribe(() => {});
    const stops = followConversations(desk);
    const stop = () => {
        for (const one of stops) one();
    };
    return {
        connection,
        threads,
        stop,
        unsent: () =>
            outgoing
                .get()
                .get('a')
                ?.map((one) => one.state) ?? [],
    };
}

// M3: one's own message is shown once, from the key stroke on, whatever comes first.
describe("one's own message", () => {
    it('stays on the screen from "sending" until the conversation shows it', () => {
        const { connection, threads, unsent, stop } = world({ open: true });
        connection.emit('outgoing', { message: written, state: 'sending' });
        expect(unsent()).toEqual(['sending']);
        connection.emit('outgoing', sent);
        expect(unsent()).toEqual(['sent']);
        connection.emit('message', messageFrame('a', 1));
        expect(unsent()).toEqual([]);
        expect(threads.shows('a', 'client-1')).toBe(true);
        stop();
    });

    it('does not come back when the acknowledgement is later than the message', () => {
        const { connection, unsent, stop } = world({ open: true });
        connection.emit('outgoing', { message: written, state: 'sending' });
        connection.emit('message', messageFrame('a', 1));
        connection.emit('outgoing', sent);
        expect(unsent()).toEqual([]);
        stop();
    });

    it('leaves the outbox also when nobody looks at its conversation', () => {
        const { connection, unsent, stop } = world({ open: false });
        connection.emit('outgoing', { message: written, state: 'waiting' });
        connection.emit('outgoing', sent);
        expect(unsent()).toEqual([]);
        stop();
    });
});
