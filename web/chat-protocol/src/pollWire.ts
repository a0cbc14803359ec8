import type { ChatApi } from './api.ts';
import type { ClientFrame, Position, ServerFrame } from './frames.ts';
import type { Wire } from './wire.ts';

const POLL_PATH = '/api/chat/poll';
const LONGEST_WAIT_MS = 25_000;
const ANSWER_SLACK_MS = 10_000;
// What comes in quick succession is fetched together.
const PAUSE_MS = 300;

/** Answer of `POST /api/chat/poll`. */
export interface PollAnswer {
    readonly cursor: string;
    /** Whether nothing can be missing since the answer before. */
    readonly continued: boolean;
    readonly epoch: string;
    readonly heads: Readonly<Record<string, number>>;
    readonly frames: readonly ServerFrame[];
}

/** What becomes of the calls. `failed` is called at most once, and not after `drop`. */
export interface PollPort {
    frame(frame: ServerFrame): void;
    failed(error: unknown): void;
}

/**
 * The socket's frames by calls that wait (docs/protocol.md). Messages are sent by their own call, read marks here;
 * what is only for the moment, such as typing, is left out.
 */
export class PollWire implements Wire {
    readonly #ending = new AbortController();
    #cursor: string | undefined;

    constructor(
        private readonly api: ChatApi,
        private readonly resume: () => readonly Position[],
        private readonly port: PollPort,
    ) {
        void this.#run();
    }

    send(frame: ClientFrame): boolean {
        if (frame.type !== 'read') return false;
        const path = `/api/conversations/${frame.conversation}/read`;
        // Cumulative: the next one says it all.
        this.api.put(path, { seq: frame.seq }).catch(() => {});
        return true;
    }

    drop(): void {
        this.#ending.abort();
    }

    async #run(): Promise<void> {
        try {
            // The first answer comes at once: it tells that the way works.
            for (let waitMs = 0; !this.#ended; waitMs = LONGEST_WAIT_MS) {
                const answer = await this.#ask(waitMs);
                if (this.#ended) return;
                this.#take(answer);
                await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
            }
        } catch (error) {
            if (!this.#ended) this.port.failed(error);
        }
    }

    async #ask(waitMs: number): Promise<PollAnswer> {
        const body = { cursor: this.#cursor, resume: this.resume(), waitMs };
        const late = new AbortController();
        const abort = () => late.abort();
        const timer = setTimeout(abort, waitMs + ANSWER_SLACK_MS);
        this.#ending.signal.addEventListener('abort', abort);
        try {
            return await this.api.request<PollAnswer>('POST', POLL_PATH, body, late.signal);
        } finally {
            clearTimeout(timer);
            this.#ending.signal.removeEventListener('abort', abort);
        }
    }

    #take({ cursor, continued, epoch, heads, frames }: PollAnswer): void {
        this.#cursor = cursor;
        this.port.frame(
            continued
                ? { type: 'heartbeat', heads }
                : { type: 'welcome', epoch, heads, heartbeatMs: LONGEST_WAIT_MS },
        );
        for (const frame of frames) this.port.frame(frame);
    }

    get #ended(): boolean {
        return this.#ending.signal.aborted;
    }
}
