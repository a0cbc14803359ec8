import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatApi, ChatConnection, type NumberedFrame, type ServerFrame, Tokens } from '../src/index.ts';
import type { PollAnswer } from '../src/pollWire.ts';
import { FakeSocket } from './fakeSocket.ts';

const C = 'c1';

interface Call {
    readonly method: string;
    readonly path: string;
    readonly body: { cursor?: string; waitMs?: number; resume?: unknown; text?: string; seq?: number };
    answer(status: number, body: unknown): void;
}

let calls: Call[];
let connection: ChatConnection;
let states: string[];

beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeSocket);
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    FakeSocket.all = [];
    calls = [];
    const tokens = new Tokens(async () => ({
        token: 't',
        expiresAt: new Date(Date.now() + 600_000).toISOString(),
    }));
    const api = new ChatApi('', tokens, (input, init) => called(String(input), init));
    connection = new ChatConnection({ origin: 'https://chat.example', tokens, api });
    states = [];
    connection.on('status', ({ status }) => states.push(status));
});

afterEach(() => {
    connection.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
});

function called(path: string, init: RequestInit = {}): Promise<Response> {
    return new Promise((resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        calls.push({
            method: init.method ?? 'GET',
            path,
            body: JSON.parse(String(init.body ?? '{}')),
            answer: (status, body) => resolve(Response.json(body, { status })),
        });
    });
}

function polls(): Call[] {
    return calls.filter(({ path }) => path === '/api/chat/poll');
}

function last(all: readonly Call[]): Call {
    const call = all.at(-1);
    if (!call) throw new Error('nobody called');
    return call;
}

async function say(frames: readonly ServerFrame[], more: Partial<PollAnswer> = {}): Promise<void> {
    const count = polls().length;
    last(polls()).answer(200, {
        cursor: `k.${count}`,
        continued: count > 1,
        epoch: 'e1',
        heads: {},
        frames,
        ...more,
    });
    await vi.advanceTimersByTimeAsync(300);
}

async function withoutSockets(): Promise<void> {
    connection.start();
    for (let i = 0; i < 3; i++) {
        await vi.advanceTimersByTimeAsync(2_000);
        FakeSocket.latest.end(1006);
    }
    await vi.advanceTimersByTimeAsync(2_000);
}

function change(seq: number): NumberedFrame {
    return { type: 'conversation', conversation: C, seq, archived: false, frozen: false };
}

// G5, W7
describe('without sockets', () => {
    it('polls after three that failed, and says that it is slow', async () => {
        connection.followFrom(C, 'e1', 7);
        await withoutSockets();
        expect(FakeSocket.all).toHaveLength(3);
        expect(last(polls()).body).toEqual({
            waitMs: 0,
            resume: [{ stream: 'conv:c1', epoch: 'e1', seq: 7 }],
        });
        await say([]);
        expect(connection.status).toBe('slow');
        expect(last(polls()).body).toMatchObject({ waitMs: 25_000, cursor: 'k.1' });
    });

    it('polls where a socket cannot even be made', async () => {
        vi.stubGlobal('WebSocket', () => {
            throw new Error('not here');
        });
        connection.start();
        await vi.advanceTimersByTimeAsync(5_000);
        await say([]);
        expect(connection.status).toBe('slow');
    });

    it('takes frames in order and once, as from a socket', async () => {
        const seen: number[] = [];
        connection.on('conversation', ({ seq }) => seen.push(seq));
        connection.followFrom(C, 'e1', 1);
        await withoutSockets();
        await say([change(2)]);
        await say([change(4), change(3), change(3)]);
        expect(seen).toEqual([2, 3, 4]);
    });

    it('sends messages and read marks by calls', async () => {
        const sent: string[] = [];
        connection.on('outgoing', ({ state }) => sent.push(state));
        await withoutSockets();
        await say([]);
        const { clientMessageId } = connection.send({ conversation: C, text: 'Hi' });
        await vi.advanceTimersByTimeAsync(0);
        const put = last(calls);
        expect([put.method, put.path]).toEqual(['PUT', `/api/conversations/c1/messages/${clientMessageId}`]);
        put.answer(201, { id: 'm1', seq: 1, createdAt: '' });
        await vi.advanceTimersByTimeAsync(0);
        expect(sent).toEqual(['waiting', 'sending', 'sent']);
        connection.read(C, 1);
        await vi.advanceTimersByTimeAsync(0);
        expect(last(calls)).toMatchObject({
            method: 'PUT',
            path: '/api/conversations/c1/read',
            body: { seq: 1 },
        });
    });

    it('tries a socket at once and every minute, and takes it when it opens', async () => {
        await withoutSockets();
        await say([]);
        expect(FakeSocket.all).toHaveLength(4);
        FakeSocket.latest.end(1006);
        for (let i = 0; i < 2; i++) {
            await vi.advanceTimersByTimeAsync(20_000);
            await say([]);
        }
        expect(FakeSocket.all).toHaveLength(4);
        expect(connection.status).toBe('slow');
        await vi.advanceTimersByTimeAsync(19_500);
        expect(FakeSocket.all).toHaveLength(5);
        const before = polls().length;
        FakeSocket.latest.accept();
        expect(connection.status).toBe('open');
        await vi.advanceTimersByTimeAsync(59_000);
        expect(polls()).toHaveLength(before);
    });

    it('is offline when no call comes through either, and goes on polling', async () => {
        await withoutSockets();
        last(polls()).answer(503, { code: 'service.unavailable' });
        await vi.advanceTimersByTimeAsync(0);
        expect(connection.status).toBe('offline');
        const before = polls().length;
        await vi.advanceTimersByTimeAsync(10_000);
        expect(polls().length).toBeGreaterThan(before);
    });

    it('gives a call up that gets no answer', async () => {
        await withoutSockets();
        await say([]);
        FakeSocket.latest.end(1006);
        await vi.advanceTimersByTimeAsync(35_100);
        expect(connection.status).not.toBe('slow');
    });

    it('fetches one new token, and stops when that is refused, too', async () => {
        const stopped = vi.fn();
        connection.on('stopped', stopped);
        await withoutSockets();
        last(polls()).answer(401, { code: 'token.revoked' });
        await vi.advanceTimersByTimeAsync(0);
        last(polls()).answer(401, { code: 'token.revoked' });
        await vi.advanceTimersByTimeAsync(0);
        expect(stopped).toHaveBeenCalledOnce();
        expect(connection.status).toBe('stopped');
    });

    it('tries sockets again on another network', async () => {
        await withoutSockets();
        last(polls()).answer(503, { code: 'service.unavailable' });
        await vi.advanceTimersByTimeAsync(0);
        dispatchEvent(new Event('online'));
        await vi.advanceTimersByTimeAsync(0);
        expect(FakeSocket.all).toHaveLength(4);
    });
});
