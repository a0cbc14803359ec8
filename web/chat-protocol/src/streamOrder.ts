import type { NumberedFrame } from './frames.ts';

const MOST_HELD = 500;

/** What can be applied now, ascending, and what waits for something before it. */
export interface Ordered {
    readonly ready: readonly NumberedFrame[];
    readonly held: readonly NumberedFrame[];
}

/** The protocol's rule after `last`: the next one is applied and what follows it, the past dropped, the future held. */
export function inOrder(last: number, held: readonly NumberedFrame[], frame?: NumberedFrame): Ordered {
    const waiting = new Map([...held, ...(frame ? [frame] : [])].map((one) => [one.seq, one]));
    const ready: NumberedFrame[] = [];
    for (let next = waiting.get(last + 1); next; next = waiting.get(next.seq + 1)) ready.push(next);
    const reached = last + ready.length;
    return { ready, held: [...waiting.values()].filter(({ seq }) => seq > reached) };
}

/** Puts the numbered frames of one conversation in order. Until a start is known everything is held. No time, no network. */
export class StreamOrder {
    #held: readonly NumberedFrame[] = [];
    #last: number | null = null;
    #head = 0;

    epoch = '';

    /** The number of the last applied frame; null while the start is unknown. */
    get last(): number | null {
        return this.#last;
    }

    /** Whether something is known to exist that was not applied. */
    get behind(): boolean {
        return this.#last !== null && this.#head > this.#last;
    }

    /** Whether so much is held that fetching again is cheaper. */
    get overfull(): boolean {
        return this.#held.length > MOST_HELD;
    }

    /** Begins after `seq`; gives the held frames that follow. */
    startAt(epoch: string, seq: number): readonly NumberedFrame[] {
        this.epoch = epoch;
        return this.#settle(seq);
    }

    /** Forgets the position: continuity is lost until the next start. */
    lose(): void {
        this.#last = null;
        this.#held = [];
        this.#head = 0;
    }

    /** The server says that the stream reaches `head`. */
    hear(head: number): void {
        this.#head = Math.max(this.#head, head);
    }

    /** Takes a frame in any order; gives those that can be applied now. */
    offer(frame: NumberedFrame): readonly NumberedFrame[] {
        this.hear(frame.seq);
        if (this.#last !== null) return frame.seq > this.#last ? this.#settle(this.#last, frame) : [];
        this.#held = [...this.#held, frame];
        return [];
    }

    #settle(last: number, frame?: NumberedFrame): readonly NumberedFrame[] {
        const { ready, held } = inOrder(last, this.#held, frame);
        this.#held = held;
        this.#last = last + ready.length;
        return ready;
    }
}
