import { conversationOf, type NumberedFrame, type Position, streamOf } from './frames.ts';
import { StreamOrder } from './streamOrder.ts';

const HOLD_MS = 2_000;

/** What {@link Streams} needs from outside. */
export interface StreamsPort {
    apply(frame: NumberedFrame): void;
    /** Fetches what follows `after` and offers it; false when it could not be had now. */
    fill(conversation: string, after: number): Promise<boolean>;
    resync(conversation: string): void;
}

/** The conversations that are followed: each in order, its gaps filled after 2 s. */
export class Streams {
    readonly #orders = new Map<string, StreamOrder>();
    readonly #gaps = new Map<string, ReturnType<typeof setTimeout>>();

    constructor(private readonly port: StreamsPort) {}

    follow(conversation: string): void {
        if (!this.#orders.has(conversation)) this.#orders.set(conversation, new StreamOrder());
    }

    followFrom(conversation: string, epoch: string, seq: number): void {
        this.follow(conversation);
        this.#apply(conversation, this.#orders.get(conversation)?.startAt(epoch, seq) ?? []);
        void this.port.fill(conversation, this.#orders.get(conversation)?.last ?? seq);
    }

    unfollow(conversation: string): void {
        this.#orders.delete(conversation);
        clearTimeout(this.#gaps.get(conversation));
        this.#gaps.delete(conversation);
    }

    positions(): Position[] {
        return [...this.#orders].flatMap(([conversation, { epoch, last }]) =>
            last === null ? [] : [{ stream: streamOf(conversation), epoch, seq: last }],
        );
    }

    offer(frame: NumberedFrame): void {
        const ready = this.#orders.get(frame.conversation)?.offer(frame);
        if (ready) this.#apply(frame.conversation, ready);
    }

    /** Heads of a welcome, a heartbeat or an answer: silent loss shows here. */
    hear(heads: Readonly<Record<string, number>>): void {
        for (const [stream, head] of Object.entries(heads)) {
            const conversation = conversationOf(stream) ?? '';
            this.#orders.get(conversation)?.hear(head);
            this.#watch(conversation);
        }
    }

    /** A database that was restored has another epoch: what was seen may not exist any more. */
    checkEpoch(epoch: string, only?: string): void {
        for (const [conversation, order] of this.#orders) {
            if ((only ?? conversation) !== conversation) continue;
            if (order.last !== null && order.epoch !== epoch) this.lose(conversation);
        }
    }

    lose(conversation: string): void {
        const order = this.#orders.get(conversation);
        if (!order) return;
        order.lose();
        this.port.resync(conversation);
    }

    /** Asks once for what may have been missed while there was no connection. */
    fillAll(): void {
        for (const [conversation, { last }] of this.#orders) {
            if (last !== null) void this.port.fill(conversation, last);
        }
    }

    #apply(conversation: string, frames: readonly NumberedFrame[]): void {
        for (const frame of frames) this.port.apply(frame);
        this.#watch(conversation);
    }

    #watch(conversation: string): void {
        const order = this.#orders.get(conversation);
        if (!order || this.#gaps.has(conversation)) return;
        if (order.overfull) this.lose(conversation);
        if (order.behind)
            this.#gaps.set(
                conversation,
                setTimeout(() => this.#close(conversation), HOLD_MS),
            );
    }

    async #close(conversation: string): Promise<void> {
        const order = this.#orders.get(conversation);
        const before = order?.last ?? null;
        try {
            if (!order?.behind || before === null) return;
            const filled = await this.port.fill(conversation, before);
            if (filled && order.behind && order.last === before) this.lose(conversation);
        } finally {
            this.#gaps.delete(conversation);
            this.#watch(conversation);
        }
    }
}
