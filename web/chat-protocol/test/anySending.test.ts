import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MemoryOutbox, type OutgoingMessage } from '../src/index.ts';
import { Sender } from '../src/sender.ts';
import { Chance } from './chance.ts';

const SEEDS = 100;
const STEPS = 80;

beforeEach(() => {
    vi.useFakeTimers();
});

afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
});

/** Commits each message once, and loses its own answers. */
class Committing {
    readonly committed: OutgoingMessage[] = [];
    sender: Sender | null = null;

    constructor(
        private readonly chance: Chance,
        readonly calm: () => boolean,
    ) {}

    take(message: OutgoingMessage): void {
        const { clientMessageId } = message;
        const sender = this.sender;
        const lost = !this.calm() && this.chance.is(0.3);
        if (lost && this.chance.is(0.5)) return;
        const away = !this.calm() && this.chance.is(0.2);
        if (!away && !this.committed.some((one) => one.clientMessageId === clientMessageId))
            this.committed.push(message);
        if (lost) return;
        setTimeout(() => {
            if (sender !== this.sender) return;
            if (away)
                sender?.refused({
                    type: 'refused',
                    clientMessageId,
                    code: 'service.unavailable',
                    detail: '',
                });
            else sender?.acked({ type: 'ack', clientMessageId, id: 'm', seq: 1, at: '' });
        }, this.chance.below(300));
    }
}

// W4, INV-7: in order, once, over lost answers, breaks and reloads.
it('commits everything that was written once and in order', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) {
        const chance = new Chance(seed * 104_729);
        vi.spyOn(Math, 'random').mockImplementation(chance.next);
        const store = new MemoryOutbox();
        let calm = false;
        const server = new Committing(chance, () => calm);
        const open = () => {
            const sender = new Sender(store, {
                transmit: (message) => server.take(message),
                report: () => {},
            });
            server.sender = sender;
            return sender;
        };
        let sender = open();
        void sender.load();
        let written = 0;
        for (let i = 0; i < STEPS; i++) {
            const conversation = chance.pick(['a', 'b']);
            if (chance.is(0.3)) {
                const text = String(++written);
                void sender.add({
                    clientMessageId: `id-${text}`,
                    conversation,
                    text,
                    queuedAt: Date.now() + i,
                });
            } else if (chance.is(0.15)) sender.closed();
            else if (chance.is(0.2)) sender.opened();
            else if (chance.is(0.1)) {
                sender.closed();
                sender = open();
                void sender.load();
            }
            await vi.advanceTimersByTimeAsync(chance.below(1_000));
        }
        calm = true;
        sender.opened();
        await vi.advanceTimersByTimeAsync(written * 31_000 + 60_000);

        for (const conversation of ['a', 'b']) {
            const texts = server.committed
                .filter((one) => one.conversation === conversation)
                .map(({ text }) => Number(text));
            expect(texts, `seed ${seed}`).toEqual(texts.toSorted((x, y) => x - y));
        }
        expect(new Set(server.committed.map(({ text }) => text)).size, `seed ${seed}`).toBe(written);
        expect(server.committed, `seed ${seed}`).toHaveLength(written);
        expect(await store.load(), `seed ${seed}`).toEqual([]);
    }
});
