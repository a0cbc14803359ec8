import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
    type Changes,
    ChatApi,
    ChatConnection,
    MemoryOutbox,
    type NumberedFrame,
    Tokens,
    VisitorExpired,
} from '../src/index.ts';
import { FakeSocket } from './fakeSocket.ts';

const C = 'c1';

let issued: string[];
let changes: Changes;
let requests: string[];
let connection: ChatConnection;
let outbox: MemoryOutbox;
let fetchToken: () => Promise<{ token: string; expiresAt: string }>;

beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeSocket);
    FakeSocket.all = [];
    issued = [];
    requests = [];
    changes = { frames: [], head: 0, epoch: 'e1', cursors: [] };
    outbox = new MemoryOutbox();
    fetchToken = async () => {
        issued.push(`t${issued.length + 1}`);
        return { token: issued.at(-1) ?? '', expiresAt: new Date(Date.now() + 600_000).toISOString() };
    };
    const tokens = new Tokens(() => fetchToken());
    const api = new ChatApi('', tokens, async (input) => {
        requests.push(String(input));
        return Response.json(changes);
    });
    connection = new ChatConnection({ origin: 'https://chat.example', tokens, api, outbox });
});

afterEach(() => {
    connection.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

async function started(): Promise<FakeSocket> {
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    return FakeSocket.latest;
}

function change(seq: number): NumberedFrame {
    return { type: 'conversation', conversation: C, seq, archived: false, frozen: false };
}

function applied(): number[] {
    const seen: number[] = [];
    connection.on('conversation', ({ seq }) => seen.push(seq));
    return seen;
}

describe('presence', () => {
    it('is said again to every connection, and heard', async () => {
        const heard: unknown[] = [];
        connection.on('presence', ({ people }) => heard.push(...people));
        const first = await started();
        connection.presence('active', ['p1']);
        expect(first.ofType('presence')).toEqual([]);
        first.accept();
        connection.presence('away', ['p1']);
        expect(first.ofType('presence').map(({ state }) => state)).toEqual(['active', 'away']);
        const person = { subject: 'p1', role: 'contact', state: 'active' } as const;
        first.say({ type: 'presence', people: [person] });
        expect(heard).toEqual([person]);
        first.end(1012);
        await vi.advanceTimersByTimeAsync(6_000);
        FakeSocket.latest.accept();
        expect(FakeSocket.latest.ofType('presence')).toEqual([
            { type: 'presence', state: 'away', watch: ['p1'] },
        ]);
    });
});

describe('opening', () => {
    it('carries the token in the subprotocol and never in the URL', async () => {
        const socket = await started();
        expect(socket.url).toBe('wss://chat.example/api/chat/socket');
        expect(socket.protocols).toEqual([
            'bearer-token-carrier',
            'quarkus-http-upgrade%23Authorization%23Bearer%20t1',
        ]);
    });

    it('says hello with its positions and is open only after the welcome', async () => {
        connection.followFrom(C, 'e1', 7);
        const socket = await started();
        expect(connection.status).toBe('connecting');
        socket.accept({ 'conv:c1': 7 });
        expect(connection.status).toBe('open');
        expect(socket.sent[0]).toEqual({
            type: 'hello',
            resume: [{ stream: 'conv:c1', epoch: 'e1', seq: 7 }],
        });
    });
});

describe('order', () => {
    it('fetches what is missing after holding it for two seconds', async () => {
        const seen = applied();
        connection.followFrom(C, 'e1', 1);
        (await started()).accept();
        changes = { frames: [change(2), change(3)], head: 3, epoch: 'e1', cursors: [] };
        requests.length = 0;
        FakeSocket.latest.say(change(3) as never);
        await vi.advanceTimersByTimeAsync(1_900);
        expect(requests).toEqual([]);
        await vi.advanceTimersByTimeAsync(200);
        expect(requests).toEqual(['/api/conversations/c1/changes?after=1&limit=200']);
        expect(seen).toEqual([2, 3]);
    });

    it('sees silent loss in a heartbeat', async () => {
        const seen = applied();
        connection.followFrom(C, 'e1', 1);
        (await started()).accept();
        changes = { frames: [change(2)], head: 2, epoch: 'e1', cursors: [] };
        FakeSocket.latest.say({ type: 'heartbeat', heads: { 'conv:c1': 2 } });
        await vi.advanceTimersByTimeAsync(2_100);
        expect(seen).toEqual([2]);
    });

    // INV-10
    it('asks for a resync when the gap cannot be filled', async () => {
        const lost = vi.fn();
        connection.on('resync', lost);
        connection.followFrom(C, 'e1', 1);
        (await started()).accept();
        changes = { frames: [], head: 5, epoch: 'e1', cursors: [] };
        FakeSocket.latest.say(change(5) as never);
        await vi.advanceTimersByTimeAsync(2_100);
        expect(lost).toHaveBeenCalledWith({ conversation: C });
    });

    // INV-4
    it('asks for a resync when the epoch is another', async () => {
        const lost = vi.fn();
        connection.on('resync', lost);
        connection.followFrom(C, 'e1', 1);
        await vi.advanceTimersByTimeAsync(0);
        (await started()).accept({}, 'e2');
        expect(lost).toHaveBeenCalledWith({ conversation: C });
    });
});

describe('sending', () => {
    it('sends the next message of a conversation only after the ack of the one before', async () => {
        const first = connection.send({ conversation: C, text: 'one' });
        const second = connection.send({ conversation: C, text: 'two' });
        const socket = await started();
        socket.accept();
        expect(socket.ofType('send').map(({ text }) => text)).toEqual(['one']);
        socket.say({ type: 'ack', clientMessageId: first.clientMessageId, id: 'm1', seq: 1, at: '' });
        expect(socket.ofType('send').map(({ text }) => text)).toEqual(['one', 'two']);
        expect((await outbox.load()).map(({ clientMessageId }) => clientMessageId)).toEqual([
            second.clientMessageId,
        ]);
    });

    it('sends again with the same id after a lost connection', async () => {
        const socket = await started();
        socket.accept();
        const { clientMessageId } = connection.send({ conversation: C, text: 'one' });
        socket.end(1006);
        await vi.advanceTimersByTimeAsync(1_000);
        FakeSocket.latest.accept();
        expect(FakeSocket.latest).not.toBe(socket);
        expect(FakeSocket.latest.ofType('send').map((frame) => frame.clientMessageId)).toEqual([
            clientMessageId,
        ]);
    });

    it('brings back what an earlier page left', async () => {
        await outbox.put({
            clientMessageId: 'old',
            conversation: C,
            text: 'kept',
            queuedAt: Date.now() - 5_000,
        });
        const socket = await started();
        socket.accept();
        expect(socket.ofType('send').map(({ text }) => text)).toEqual(['kept']);
    });

    it('sends what an earlier page left before what is written while the store is read', async () => {
        const old = { clientMessageId: 'old', conversation: C, text: 'first', queuedAt: Date.now() - 5_000 };
        const load = async () => {
            await new Promise((resolve) => setTimeout(resolve, 300));
            return [old];
        };
        outbox.load = vi.fn(load);
        const socket = await started();
        connection.send({ conversation: C, text: 'second' });
        socket.accept();
        await vi.advanceTimersByTimeAsync(400);
        expect(socket.ofType('send').map(({ text }) => text)).toEqual(['first']);
        socket.say({ type: 'ack', clientMessageId: 'old', id: 'm1', seq: 1, at: '' });
        expect(socket.ofType('send').map(({ text }) => text)).toEqual(['first', 'second']);
    });

    it('keeps no more than 200 of a conversation, and says so', async () => {
        const codes: unknown[] = [];
        connection.on('outgoing', (event) => 'code' in event && codes.push(event.code));
        for (let i = 0; i < 201; i++) connection.send({ conversation: C, text: String(i) });
        connection.send({ conversation: 'c2', text: 'elsewhere' });
        expect(codes).toEqual(['send.too-many']);
        expect(await outbox.load()).toHaveLength(201);
    });

    it('says after ten seconds that a message is late, and still takes its ack', async () => {
        const states: string[] = [];
        connection.on('outgoing', ({ state }) => states.push(state));
        const socket = await started();
        socket.accept();
        const { clientMessageId } = connection.send({ conversation: C, text: 'one' });
        await vi.advanceTimersByTimeAsync(10_100);
        socket.say({ type: 'ack', clientMessageId, id: 'm', seq: 1, at: '' });
        expect(states).toEqual(['waiting', 'sending', 'failed', 'sent']);
    });

    it('keeps a refused message and goes on with the others', async () => {
        const socket = await started();
        socket.accept();
        const bad = connection.send({ conversation: C, text: ' ' });
        connection.send({ conversation: C, text: 'good' });
        socket.say({
            type: 'refused',
            clientMessageId: bad.clientMessageId,
            code: 'message.empty',
            detail: '',
        });
        expect(socket.ofType('send').map(({ text }) => text)).toEqual([' ', 'good']);
        expect(await outbox.load()).toHaveLength(2);
    });

    it('tries again by itself when the service is away', async () => {
        const socket = await started();
        socket.accept();
        const { clientMessageId } = connection.send({ conversation: C, text: 'one' });
        socket.say({ type: 'refused', clientMessageId, code: 'service.unavailable', detail: '' });
        await vi.advanceTimersByTimeAsync(1_100);
        expect(socket.ofType('send')).toHaveLength(2);
    });

    it('gives up after a day', async () => {
        const states: unknown[] = [];
        connection.on('outgoing', (event) => states.push('code' in event ? event.code : event.state));
        await outbox.put({
            clientMessageId: 'old',
            conversation: C,
            text: 'x',
            queuedAt: Date.now() - 90_000_000,
        });
        (await started()).accept();
        expect(states).toEqual(['waiting', 'send.too-old']);
    });
});

describe('staying open', () => {
    it('reconnects after two missed heartbeats', async () => {
        (await started()).accept();
        await vi.advanceTimersByTimeAsync(50_600);
        expect(FakeSocket.all).toHaveLength(2);
    });

    it('renews the token before it ends', async () => {
        const socket = await started();
        socket.accept();
        for (let i = 0; i < 22; i++) {
            await vi.advanceTimersByTimeAsync(24_000);
            socket.say({ type: 'heartbeat', heads: {} });
        }
        expect(socket.ofType('renew')).toEqual([{ type: 'renew', token: 't2' }]);
    });

    it('fetches one new token after 4401, and stops at the second', async () => {
        const stopped = vi.fn();
        connection.on('stopped', stopped);
        (await started()).end(4401);
        await vi.advanceTimersByTimeAsync(10);
        expect(issued).toEqual(['t1', 't2']);
        FakeSocket.latest.end(4401);
        expect(stopped).toHaveBeenCalledOnce();
        expect(connection.status).toBe('stopped');
    });

    it('spreads its return after a restart over five seconds', async () => {
        vi.spyOn(Math, 'random').mockReturnValue(0.9);
        (await started()).accept();
        FakeSocket.latest.end(1012);
        await vi.advanceTimersByTimeAsync(4_400);
        expect(FakeSocket.all).toHaveLength(1);
        await vi.advanceTimersByTimeAsync(200);
        expect(FakeSocket.all).toHaveLength(2);
    });

    it('tells that it is offline once an attempt has failed', async () => {
        (await started()).accept();
        FakeSocket.latest.end(1006);
        expect(connection.status).toBe('connecting');
        await vi.advanceTimersByTimeAsync(600);
        FakeSocket.latest.end(1006);
        expect(connection.status).toBe('offline');
    });
});

describe('the end of a visitor', () => {
    it('is told once, clears the outbox and stops', async () => {
        const expired = vi.fn();
        connection.on('expired', expired);
        const socket = await started();
        socket.accept();
        connection.send({ conversation: C, text: 'one' });
        socket.end(4404);
        await vi.advanceTimersByTimeAsync(60_000);
        expect(expired).toHaveBeenCalledOnce();
        expect(await outbox.load()).toEqual([]);
        expect(FakeSocket.all).toHaveLength(1);
    });

    it('may also show when the token is fetched', async () => {
        const expired = vi.fn();
        connection.on('expired', expired);
        fetchToken = async () => {
            throw new VisitorExpired();
        };
        connection.start();
        await vi.advanceTimersByTimeAsync(0);
        expect(expired).toHaveBeenCalledOnce();
    });
});
