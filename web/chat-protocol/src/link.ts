import { restartDelayMs, retryDelayMs } from './backoff.ts';
import { afterClose } from './closeCodes.ts';
import type { ConnectionStatus } from './events.ts';
import type { ClientFrame, Position, ServerFrame } from './frames.ts';
import { Problem, VisitorExpired } from './problem.ts';
import type { Tokens } from './tokens.ts';
import { Wire } from './wire.ts';

const RENEWAL_SLACK_MS = 1_000;
const ATTEMPTS_BEFORE_NEW_TOKEN = 2;

/** What {@link Link} tells. After `expired` or `stopped` it does nothing more. */
export interface LinkPort {
    frame(frame: ServerFrame): void;
    status(status: ConnectionStatus): void;
    expired(): void;
    stopped(code: string, detail: string): void;
    resume(): readonly Position[];
}

/** Keeps one socket open: tokens, back-off, close codes, and what the device says about its network. */
export class Link {
    status: ConnectionStatus = 'stopped';
    #wire: Wire | null = null;
    #attempt = 0;
    #tokenRefused = false;
    /** Rises with each attempt, so that a slow token fetch of an earlier one cannot open a second socket. */
    #opening = 0;
    #retry: ReturnType<typeof setTimeout> | undefined;
    #renewal: ReturnType<typeof setTimeout> | undefined;

    constructor(
        private readonly url: string,
        private readonly tokens: Tokens,
        private readonly port: LinkPort,
    ) {}

    start(): void {
        if (this.status !== 'stopped') return;
        addEventListener('online', this.tryNow);
        addEventListener('offline', this.#wentOffline);
        document.addEventListener('visibilitychange', this.tryNow);
        this.#setStatus('connecting');
        void this.#open();
    }

    stop(): void {
        removeEventListener('online', this.tryNow);
        removeEventListener('offline', this.#wentOffline);
        document.removeEventListener('visibilitychange', this.tryNow);
        this.#opening++;
        clearTimeout(this.#retry);
        this.#leaveWire();
        this.#setStatus('stopped');
    }

    /** Drops the frame when there is no welcomed socket. */
    send(frame: ClientFrame): void {
        if (this.status === 'open') this.#wire?.send(frame);
    }

    /** Ends a wait between two attempts. */
    readonly tryNow = (): void => {
        const waiting = this.status === 'connecting' || this.status === 'offline';
        if (!waiting || this.#wire || document.hidden) return;
        clearTimeout(this.#retry);
        void this.#open();
    };

    async #open(): Promise<void> {
        const opening = ++this.#opening;
        try {
            const token = await (this.#tokenRefused ? this.tokens.renew() : this.tokens.get());
            if (opening === this.#opening) this.#dial(token);
        } catch (error) {
            if (opening === this.#opening) this.#failed(error);
        }
    }

    #dial(token: string): void {
        const wire = new Wire(this.url, token, () => this.port.resume(), {
            frame: (frame) => this.#take(frame),
            closed: (code, reason) => {
                if (this.#wire === wire) this.#closed(code, reason);
            },
        });
        this.#wire = wire;
    }

    #take(frame: ServerFrame): void {
        if (frame.type === 'welcome') {
            this.#attempt = 0;
            this.#tokenRefused = false;
            this.#setStatus('open');
            this.#planRenewal();
        }
        this.port.frame(frame);
    }

    #failed(error: unknown): void {
        if (error instanceof VisitorExpired) this.#expire();
        else if (error instanceof Problem && !error.passing) this.#halt(error.code, error.message);
        else this.#retryIn(retryDelayMs(this.#attempt++));
    }

    #closed(code: number, reason: string): void {
        this.#leaveWire();
        switch (afterClose(code)) {
            case 'retry-after-restart':
                return this.#retryIn(restartDelayMs());
            case 'expired':
                return this.#expire();
            case 'stop':
                return this.#halt(`socket.${code}`, reason);
            case 'new-token':
                if (this.#tokenRefused) return this.#halt('token.invalid', reason);
                this.#tokenRefused = true;
                return this.#retryIn(0);
            case 'retry':
                // A browser hides why an upgrade failed; a refused token is one of the reasons.
                this.#tokenRefused = this.#attempt >= ATTEMPTS_BEFORE_NEW_TOKEN;
                return this.#retryIn(retryDelayMs(this.#attempt++));
        }
    }

    #retryIn(delayMs: number): void {
        this.#setStatus(this.#attempt > 1 || !navigator.onLine ? 'offline' : 'connecting');
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => void this.#open(), delayMs);
    }

    readonly #wentOffline = (): void => {
        if (this.#wire) this.#wire.drop('offline');
        else if (this.status === 'connecting') this.#setStatus('offline');
    };

    #planRenewal(): void {
        clearTimeout(this.#renewal);
        this.#renewal = setTimeout(() => void this.#renew(), this.tokens.renewInMs() + RENEWAL_SLACK_MS);
    }

    async #renew(): Promise<void> {
        const wire = this.#wire;
        try {
            const token = await this.tokens.get();
            if (wire !== this.#wire) return;
            wire?.send({ type: 'renew', token });
            this.#planRenewal();
        } catch (error) {
            if (wire !== this.#wire) return;
            if (error instanceof VisitorExpired) this.#expire();
            else this.#planRenewal();
        }
    }

    #expire(): void {
        this.stop();
        this.port.expired();
    }

    #halt(code: string, detail: string): void {
        this.stop();
        this.port.stopped(code, detail);
    }

    #leaveWire(): void {
        const wire = this.#wire;
        this.#wire = null;
        clearTimeout(this.#renewal);
        wire?.drop('left');
    }

    #setStatus(status: ConnectionStatus): void {
        if (status === this.status) return;
        this.status = status;
        this.port.status(status);
    }
}
