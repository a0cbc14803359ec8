import type { NumberedFrame } from './frames.ts';

const MOST_HELD = 500;

/**
 * Puts the numbered frames of one conversation in order: `last + 1` is applied, `≤ last` dropped, greater held.
 * Until a start is known everything is held. Pure: time and network are the caller's.
 */
export class StreamOrder {
    readonly #held = new Map<number, NumberedFrame>();
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
        return this.#held.size > MOST_HELD;
    }

    /** Begins after `seq`; gives the held frames that follow. */
    startAt(epoch: string, seq: number): NumberedFrame[] {
        this.epoch = epoch;
        this.#last = seq;
        return this.#drain();
    }

    /** Forgets the position: continuity is lost until the next start. */
    lose(): void {
        this.#last = null;
        this.#held.clear();
        this.#head = 0;
    }

    /** The server says that the stream reaches `head`. */
    hear(head: number): void {
        this.#head = Math.max(this.#head, head);
    }

    /** Takes a frame in any order; gives those that can be applied now. */
    offer(frame: NumberedFrame): NumberedFrame[] {
        this.hear(frame.seq);
        if (this.#last !== null && frame.seq <= this.#last) return [];
        this.#held.set(frame.seq, frame);
        return this.#drain();
    }

    #drain(): NumberedFrame[] {
        if (this.#last === null) return [];
        const ready: NumberedFrame[] = [];
        for (let next = this.#held.get(this.#last + 1); next; next = this.#held.get(this.#last + 1)) {
            ready.push(next);
            this.#held.delete(next.seq);
            this.#last = next.seq;
        }
        for (const seq of this.#held.keys()) if (seq <= this.#last) this.#held.delete(seq);
        return ready;
    }
}
