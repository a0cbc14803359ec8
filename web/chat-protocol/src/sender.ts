import { retryDelayMs } from './backoff.ts';
import type { OutgoingState } from './events.ts';
import type { AckFrame, RefusedFrame } from './frames.ts';
import type { OutboxStore, OutgoingMessage } from './outbox.ts';

const LATE_MS = 10_000;
const LONGEST_KEPT_MS = 86_400_000;
const MOST_KEPT = 200;
const PASSING = new Set([
    'service.unavailable',
    'request.too-many',
    'network.unreachable',
    'token.invalid',
    'token.revoked',
]);

const TOO_OLD = { code: 'send.too-old', detail: 'Kept for a day, not sent.' };
const QUEUE_FULL = { code: 'send.too-many', detail: 'Too many messages wait already.' };

interface Entry {
    readonly message: OutgoingMessage;
    step: 'waiting' | 'sending' | 'refused';
    attempts: number;
    late?: ReturnType<typeof setTimeout>;
    again?: ReturnType<typeof setTimeout>;
}

/** What {@link Sender} needs from outside. */
export interface SenderPort {
    transmit(message: OutgoingMessage): void;
    report(message: OutgoingMessage, state: OutgoingState): void;
}

/**
 * Keeps messages until they are acknowledged and sends those of a conversation one after another, so that they
 * arrive in order; sending again is harmless because the server knows the clientMessageId.
 */
export class Sender {
    #entries = new Map<string, Entry>();
    /** What is over, so that a look into the store that began before does not bring it back. */
    readonly #settled = new Set<string>();
    #open = false;
    /** Until then something older than what is written here may wait in the store. */
    #loaded = false;

    constructor(
        private readonly store: OutboxStore,
        private readonly port: SenderPort,
        private readonly now: () => number = Date.now,
    ) {}

    /** Brings back what an earlier page left unsent. */
    async load(): Promise<void> {
        for (const message of await this.store.load()) if (this.#isNew(message)) this.#enter(message);
        const byAge = [...this.#entries].sort(([, a], [, b]) => a.message.queuedAt - b.message.queuedAt);
        this.#entries = new Map(byAge);
        this.#loaded = true;
        this.#pump();
    }

    async add(message: OutgoingMessage): Promise<void> {
        const entry = this.#enter(message);
        if (this.#kept(message.conversation) > MOST_KEPT) return this.#fail(entry, QUEUE_FULL);
        this.#pump();
        await this.#keep(message);
    }

    opened(): void {
        this.#open = true;
        this.#pump();
    }

    closed(): void {
        this.#open = false;
        for (const entry of this.#entries.values()) if (entry.step === 'sending') this.#wait(entry);
    }

    acked({ clientMessageId, id, seq, at }: AckFrame): void {
        const entry = this.#remove(clientMessageId);
        if (entry) this.port.report(entry.message, { state: 'sent', id, seq, at });
        this.#pump();
    }

    refused({ clientMessageId = '', code, detail }: RefusedFrame): void {
        const entry = this.#entries.get(clientMessageId);
        if (!entry) return;
        clearTimeout(entry.again);
        if (PASSING.has(code)) {
            entry.again = setTimeout(() => this.#transmit(entry), retryDelayMs(++entry.attempts));
            return;
        }
        clearTimeout(entry.late);
        this.#fail(entry, { code, detail });
        this.#pump();
    }

    retry(clientMessageId: string): void {
        const entry = this.#entries.get(clientMessageId);
        if (!entry || this.#kept(entry.message.conversation) > MOST_KEPT) return;
        this.#wait(entry);
        this.#pump();
        void this.#keep(entry.message);
    }

    discard(clientMessageId: string): void {
        this.#remove(clientMessageId);
        this.#pump();
    }

    clear(): void {
        for (const id of [...this.#entries.keys()]) this.#remove(id);
    }

    #isNew({ clientMessageId }: OutgoingMessage): boolean {
        return !this.#entries.has(clientMessageId) && !this.#settled.has(clientMessageId);
    }

    #enter(message: OutgoingMessage): Entry {
        const entry: Entry = { message, step: 'waiting', attempts: 0 };
        this.#entries.set(message.clientMessageId, entry);
        this.port.report(message, { state: 'waiting' });
        if (this.now() - message.queuedAt > LONGEST_KEPT_MS) this.#fail(entry, TOO_OLD);
        return entry;
    }

    async #keep(message: OutgoingMessage): Promise<void> {
        await this.store.put(message);
        // The answer may have come while the store was writing.
        if (!this.#entries.has(message.clientMessageId)) await this.store.delete(message.clientMessageId);
    }

    #kept(conversation: string): number {
        return [...this.#entries.values()].filter(({ message }) => message.conversation === conversation)
            .length;
    }

    /** Sends the first unsent message of each conversation that has none under way. */
    #pump(): void {
        if (!this.#open || !this.#loaded) return;
        const busy = new Set<string>();
        for (const entry of this.#entries.values()) {
            if (entry.step === 'refused' || busy.has(entry.message.conversation)) continue;
            busy.add(entry.message.conversation);
            if (entry.step === 'waiting') this.#begin(entry);
        }
    }

    #begin(entry: Entry): void {
        entry.step = 'sending';
        this.port.report(entry.message, { state: 'sending' });
        entry.late = setTimeout(() => this.#late(entry), LATE_MS);
        this.#transmit(entry);
    }

    #transmit(entry: Entry): void {
        clearTimeout(entry.again);
        entry.again = setTimeout(() => this.#transmit(entry), LATE_MS);
        this.port.transmit(entry.message);
    }

    #late({ message }: Entry): void {
        this.port.report(message, { state: 'failed', code: 'send.late', detail: 'No answer yet.' });
    }

    #fail(entry: Entry, why: { readonly code: string; readonly detail: string }): void {
        entry.step = 'refused';
        this.port.report(entry.message, { state: 'failed', ...why });
    }

    #wait(entry: Entry): void {
        clearTimeout(entry.late);
        clearTimeout(entry.again);
        entry.step = 'waiting';
        this.port.report(entry.message, { state: 'waiting' });
    }

    #remove(clientMessageId: string): Entry | undefined {
        const entry = this.#entries.get(clientMessageId);
        clearTimeout(entry?.late);
        clearTimeout(entry?.again);
        this.#entries.delete(clientMessageId);
        this.#settled.add(clientMessageId);
        if (entry) void this.store.delete(clientMessageId);
        return entry;
    }
}
