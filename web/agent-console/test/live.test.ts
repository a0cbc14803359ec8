import type { ChatApi } from '@chatdesk/chat-protocol';
import { Problem } from '@chatdesk/chat-protocol';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { ChatView } from '../src/api/types.ts';
import { ThreadCache } from '../src/conversation/threadCache.ts';
import { ChatCache } from '../src/inbox/chatCache.ts';
import { fetchCaughtUp, fetchPage } from '../src/inbox/fetchChats.ts';
import { rowsOf } from '../src/inbox/lists.ts';
import { Batch } from '../src/live/batch.ts';
import { keys } from '../src/live/keys.ts';
import { LiveRows } from '../src/live/liveRows.ts';
import { at, chat, message, messageFrame, pages, readFrame, stateFrame } from './samples.ts';

const apiWith = (get: (path: string) => unknown) =>
    ({ get: async (path: string) => get(path) }) as unknown as ChatApi;

function worldWith(...chats: ChatView[]) {
    const cache = new QueryClient();
    cache.setQueryData(keys.inbox('active'), pages(chats.filter((one) => !one.archived)));
    cache.setQueryData(keys.inbox('archived'), pages(chats.filter((one) => one.archived)));
    const ids = (tab: 'active' | 'archived') =>
        rowsOf(cache.getQueryData(keys.inbox(tab))).map((row) => row.id);
    return { cache, chats: new ChatCache(cache), ids };
}

describe('the cache of rows', () => {
    it('takes many frames with one write and names the rows that must be fetched', () => {
        const { chats, ids } = worldWith(
            chat('a', { lastMessageAt: at(-1) }),
            chat('b', { lastMessageAt: at(-2) }),
        );
        const fetch = chats.fold([
            messageFrame('b', 1),
            messageFrame('new', 1),
            messageFrame('a', 9),
            readFrame('gone', 3),
        ]);
        expect(ids('active')).toEqual(['a', 'b']);
        expect([...fetch]).toEqual(['new', 'a']);
    });

    it('moves a row to the archive and back with the frames that say so', () => {
        const { chats, ids } = worldWith(chat('a'));
        chats.fold([stateFrame('a', 1, true)]);
        expect([ids('active'), ids('archived')]).toEqual([[], ['a']]);
        chats.fold([messageFrame('a', 2), stateFrame('a', 3, false)]);
        expect([ids('active'), ids('archived')]).toEqual([['a'], []]);
    });
});

describe('a conversation of a department', () => {
    const billing = { id: 'd1', name: 'Billing' };

    it('is fetched when a change says nothing that is shown: it may have moved', () => {
        const { chats } = worldWith(chat('a'));
        expect([...chats.fold([stateFrame('a', 1, false)])]).toEqual(['a']);
        expect([...chats.fold([stateFrame('a', 2, true)])]).toEqual([]);
    });

    it('stands in the list of its department alone, live', () => {
        const { cache, chats } = worldWith(chat('a'), chat('b', { department: billing }));
        const ofBilling = keys.inbox('active', 'd1');
        cache.setQueryData(ofBilling, pages([chat('b', { department: billing })]));
        const ids = () => rowsOf(cache.getQueryData(ofBilling)).map((row) => row.id);

        chats.fold([messageFrame('a', 1)]);
        expect(ids()).toEqual(['b']);
        chats.put(chat('a', { department: billing, head: 1, lastMessageAt: at(1) }));
        expect(ids()).toEqual(['a', 'b']);
        chats.put(chat('a', { head: 2, lastMessageAt: at(1) }));
        expect(ids()).toEqual(['b']);
    });

    it('is asked for by the id of its department', async () => {
        const asked: string[] = [];
        const api = apiWith((path) => {
            asked.push(path);
            return {
                chats: [chat('a'), chat('b', { department: billing })],
                next: null,
                total: 1,
                version: 1,
            };
        });
        const { chats } = worldWith();
        const page = await fetchPage(api, chats, false, null, 'd1');
        expect(asked).toEqual(['/api/admin/chats?archived=false&limit=50&department=d1']);
        expect(page.chats.map(({ id }) => id)).toEqual(['b']);
    });
});

describe('a conversation that the list does not know', () => {
    it('is fetched until the view has caught up, then stands at the top', async () => {
        const answers = [
            null,
            chat('n', { head: 0 }),
            chat('n', { head: 1, lastMessageAt: at(90), unread: 1 }),
        ];
        const api = apiWith(() => {
            const next = answers.shift();
            if (!next) throw new Problem(404, 'resource.not-found', '');
            return next;
        });
        const { cache, chats, ids } = worldWith(chat('a'));
        new LiveRows(api, cache, chats).take(messageFrame('n', 1));
        await vi.waitFor(() => expect(ids('active')).toEqual(['n', 'a']), 3_000);
        expect(answers).toHaveLength(0);
    });

    it('is given up after three seconds, with what there is', async () => {
        const pauses: number[] = [];
        const behind = apiWith(() => chat('n', { head: 1 }));
        const pause = async (ms: number) => void pauses.push(ms);
        expect(await fetchCaughtUp(behind, 'n', { head: 5, readUpTo: 0 }, pause)).toMatchObject({ head: 1 });
        const waited = pauses.reduce((sum, ms) => sum + ms, 0);
        expect(waited).toBeGreaterThanOrEqual(3_000);
        expect(waited).toBeLessThan(6_000);
    });
});

it('a page of the lagging view does not undo what the socket told', async () => {
    const known = chat('a', { head: 4, archived: true });
    const api = apiWith(() => ({
        chats: [chat('a', { head: 3 }), chat('b')],
        next: null,
        total: 2,
        version: 1,
    }));
    const page = await fetchPage(api, worldWith(known).chats, false, null);
    expect(page.chats.map((one) => one.id)).toEqual(['b']);
});

it('a frame that overtakes the fetch of its conversation is not lost', async () => {
    const cache = new QueryClient();
    const threads = new ThreadCache(cache);
    const api = apiWith(() => ({ messages: [message(1)], head: 1, epoch: '1' }));
    threads.take(messageFrame('a', 2));
    expect((await threads.fetch(api, 'a')).messages.map((one) => one.seq)).toEqual([1, 2]);
});

it('a batch hands over everything that came between two paints, once', () => {
    const runs: (() => void)[] = [];
    const flushed: number[][] = [];
    const batch = new Batch<number>(
        (all) => flushed.push([...all]),
        (run) => runs.push(run),
    );
    batch.add(1);
    batch.add(2);
    for (const run of runs.splice(0)) run();
    batch.add(3);
    for (const run of runs.splice(0)) run();
    expect(flushed).toEqual([[1, 2], [3]]);
});
