import { type ReceivedFrame, streamOf } from './frames.ts';

const EVERY_MS = 1_000;

/** Says how far each conversation has arrived here: cumulative, at most once a second. */
export class Receipts {
    readonly #upTo = new Map<string, number>();
    #timer: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly transmit: (frame: ReceivedFrame) => void) {}

    note(conversation: string, seq: number): void {
        this.#upTo.set(conversation, seq);
        this.#timer ??= setTimeout(() => this.#flush(), EVERY_MS);
    }

    #flush(): void {
        this.#timer = undefined;
        for (const [conversation, seq] of this.#upTo) {
            this.transmit({ type: 'received', stream: streamOf(conversation), seq });
        }
        this.#upTo.clear();
    }
}
