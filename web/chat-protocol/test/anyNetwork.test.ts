import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChatApi, ChatConnection, type HelloFrame, type NumberedFrame, Tokens } from '../src/index.ts';
import { Chance } from './chance.ts';
import { FakeSocket } from './fakeSocket.ts';
import { C, EPOCH, fold, NOTHING, type Seen, Server, STREAM } from './server.ts';

const SEEDS = 60;
const STEPS = 120;

let chance: Chance;
let server: Server;
let broken: number;
let connection: ChatConnection;

beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeSocket);
});

afterEach(() => {
    connection.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
});

/** A client with one conversation in front of it; what it was told in what order. */
class Client {
    seen: Seen = NOTHING;
    readonly rows: number[][] = [[]];

    constructor() {
        const take = (frame: NumberedFrame) => {
            this.seen = fold(this.seen, frame);
            this.rows.at(-1)?.push(frame.seq);
        };
        connection.on('message', take);
        connection.on('changed', take);
        connection.on('conversation', take);
        connection.on('resync', () => this.fetchAgain());
        connection.follow(C);
        connection.followFrom(C, EPOCH, 0);
    }

    fetchAgain(): void {
        this.seen = server.seen;
        this.rows.push([server.head]);
        connection.followFrom(C, EPOCH, server.head);
    }
}

async function http(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    if (chance.is(broken)) throw new Error('no network');
    const url = new URL(String(input), 'http://x');
    if (!url.pathname.endsWith('/poll'))
        return Response.json(server.changes(Number(url.searchParams.get('after')), chance.pick([200, 3])));
    const { resume, waitMs } = JSON.parse(String(init?.body));
    const known = resume[0]?.seq ?? 0;
    if (server.head <= known) await new Promise((resolve) => setTimeout(resolve, waitMs));
    return Response.json(server.poll(known));
}

/** The server's half of a hello: welcome, then what was missed. */
function greet(socket: FakeSocket): void {
    socket.accept(server.heads);
    const { resume } = socket.sent[0] as HelloFrame;
    const known = resume.find(({ stream }) => stream === STREAM)?.seq ?? server.head;
    for (const missed of server.after(known)) socket.say(missed);
}

/** A frame that may come late, twice or never. */
function deliver(frame: NumberedFrame): void {
    const socket = FakeSocket.all.at(-1);
    const times = chance.pick([0, 1, 1, 1, 1, 2]);
    for (let i = 0; i < times; i++)
        setTimeout(() => socket?.readyState === 1 && socket.say(frame), chance.below(400));
}

async function step(): Promise<void> {
    const socket = FakeSocket.all.at(-1);
    if (socket?.readyState === 0) {
        if (chance.is(0.3)) socket.end(1006);
        else greet(socket);
    } else if (socket?.readyState === 1 && chance.is(0.08)) socket.end(chance.pick([1006, 1012, 4000]));
    else if (chance.is(0.7)) deliver(server.change(chance));
    await vi.advanceTimersByTimeAsync(chance.below(chance.is(0.1) ? 5_000 : 500));
}

/** The network is whole again; the server's heartbeat says where it stands. */
async function settle(): Promise<void> {
    broken = 0;
    for (let i = 0; i < 10; i++) {
        const socket = FakeSocket.all.at(-1);
        if (socket?.readyState === 0) greet(socket);
        if (socket?.readyState === 1) socket.say({ type: 'heartbeat', heads: server.heads });
        await vi.advanceTimersByTimeAsync(10_000);
    }
}

// INV-9, INV-10
it('shows what a fresh fetch shows, whatever order, loss, copies and breaks there were', async () => {
    let polled = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
        chance = new Chance(seed * 7_919);
        vi.spyOn(Math, 'random').mockImplementation(chance.next);
        server = new Server();
        broken = 0.2;
        FakeSocket.all = [];
        const tokens = new Tokens(async () => ({ token: 't', expiresAt: '2999-01-01T00:00:00.000Z' }));
        const api = new ChatApi('', tokens, http);
        connection = new ChatConnection({ origin: 'https://chat.example', tokens, api });
        connection.on('status', ({ status }) => {
            if (status === 'slow') polled++;
        });
        const client = new Client();
        connection.start();
        for (let i = 0; i < STEPS; i++) await step();
        await settle();

        expect(client.seen, `seed ${seed}`).toEqual(server.seen);
        // INV-5: rising by one, but where everything was fetched again.
        for (const row of client.rows)
            expect(row, `seed ${seed}`).toEqual(row.map((_, i) => (row[0] ?? 0) + i));
        connection.stop();
    }
    expect(polled, 'the other way was taken, too').toBeGreaterThan(0);
});
