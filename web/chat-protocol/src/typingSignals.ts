import type { TypingSignalFrame } from './frames.ts';

// Under the 5 s after which the other side's indicator goes out.
const REPEAT_MS = 3_000;

/** Thins out key strokes: "is typing" at most every 3 s, "has stopped" only after it was said. */
export class TypingSignals {
    readonly #saidAt = new Map<string, number>();

    constructor(
        private readonly transmit: (frame: TypingSignalFrame) => void,
        private readonly now: () => number = Date.now,
    ) {}

    signal(conversation: string, active: boolean): void {
        const saidAt = this.#saidAt.get(conversation);
        if (active ? saidAt !== undefined && this.now() - saidAt < REPEAT_MS : saidAt === undefined) return;
        if (active) this.#saidAt.set(conversation, this.now());
        else this.#saidAt.delete(conversation);
        this.transmit({ type: 'typing', conversation, active });
    }

    /** A message that arrives ends the indicator by itself. */
    forget(conversation: string): void {
        this.#saidAt.delete(conversation);
    }
}
