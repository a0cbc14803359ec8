import type { ChatApi } from './api.ts';
import { restartDelayMs, retryDelayMs } from './backoff.ts';
import { afterClose } from './closeCodes.ts';
import { type ConnectionStatus, isConnected } from './events.ts';
import type { ClientFrame, Position, ServerFrame } from './frames.ts';
import { PollWire } from './pollWire.ts';
import { Problem, VisitorExpired } from './problem.ts';
import type { Tokens } from './tokens.ts';
import { SocketWire, type Wire } from './wire.ts';

const RENEWAL_SLACK_MS = 1_000;
const ATTEMPTS_BEFORE_NEW_TOKEN = 2;
const SOCKETS_BEFORE_POLLING = 3;
const SOCKET_AGAIN_MS = 60_000;

/** What {@link Link} tells. After `expired` or `stopped` it does nothing more. */
export interface LinkPort {
    frame(frame: ServerFrame): void;
    status(status: ConnectionStatus): void;
    expired(): void;
    stopped(code: string, detail: string): void;
    resume(): readonly Position[];
}

/**
 * Keeps one line to the server open: tokens, back-off, close codes, and what the device says about its network.
 * Where three sockets failed it polls, and tries a socket again at once and then every minute.
 */
export class Link {
    status: ConnectionStatus = 'stopped';
    #wire: Wire | null = null;
    #attempt = 0;
    #socketsFailed = 0;
    #tokenRefused = false;
    /** Rises with each attempt, so that a slow token fetch of an earlier one cannot open a second socket. */
    #opening = 0;
    #retry: ReturnType<typeof setTimeout> | undefined;
    #renewal: ReturnType<typeof setTimeout> | undefined;
    #trial: ReturnType<typeof setTimeout> | undefined;

    constructor(
        private readonly url: string,
        private readonly tokens: Tokens,
        private readonly api: ChatApi,
        private readonly port: LinkPort,
    ) {}

    start(): void {
        if (this.status !== 'stopped') return;
        addEventListener('online', this.#wentOnline);
        addEventListener('offline', this.#wentOffline);
        document.addEventListener('visibilitychange', this.tryNow);
        this.#setStatus('connecting');
        void this.#open();
    }

    stop(): void {
        removeEventListener('online', this.#wentOnline);
        removeEventListener('offline', this.#wentOffline);
        document.removeEventListener('visibilitychange', this.tryNow);
        this.#opening++;
        clearTimeout(this.#retry);
        this.#leaveWire();
        this.#setStatus('stopped');
    }

    /** Drops the frame when there is no welcomed connection. */
    send(frame: ClientFrame): void {
        if (isConnected(this.status)) this.#wire?.send(frame);
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
            if (opening !== this.#opening) return;
            if (this.#socketsFailed < SOCKETS_BEFORE_POLLING) this.#wire = this.#dial(token, null);
            else this.#wire = this.#poll();
        } catch (error) {
            if (opening === this.#opening) this.#failed(error);
        }
    }

    /** A socket; one that is only tried, beside a wire that works, takes its place with the welcome. */
    #dial(token: string, beside: Wire | null): Wire {
        let welcomed = false;
        const wire = new SocketWire(this.url, token, () => this.port.resume(), {
            frame: (frame) => {
                welcomed ||= frame.type === 'welcome';
                if (beside && this.#wire === beside) {
                    this.#leaveWire();
                    this.#wire = wire;
                }
                if (this.#wire === wire) this.#take(frame, 'open');
                else wire.drop('left');
            },
            closed: (code, reason) => {
                if (!welcomed && !beside) this.#socketsFailed++;
                if (this.#wire === wire) this.#closed(code, reason);
            },
        });
        return wire;
    }

    #poll(): Wire {
        const wire = new PollWire(this.api, () => this.port.resume(), {
            frame: (frame) => {
                if (this.#wire === wire) this.#take(frame, 'slow');
            },
            failed: (error) => {
                if (this.#wire === wire) this.#pollFailed(error);
            },
        });
        return wire;
    }

    async #trySocket(): Promise<void> {
        const polling = this.#wire;
        this.#trySocketIn(SOCKET_AGAIN_MS);
        // Without a token the next call will say so.
        const token = await this.tokens.get().catch(() => null);
        if (token && polling && polling === this.#wire) this.#dial(token, polling);
    }

    #trySocketIn(delayMs: number): void {
        clearTimeout(this.#trial);
        this.#trial = setTimeout(() => void this.#trySocket(), delayMs);
    }

    #take(frame: ServerFrame, by: 'open' | 'slow'): void {
        if (frame.type === 'welcome') this.#welcomed(by);
        this.port.frame(frame);
    }

    #welcomed(by: 'open' | 'slow'): void {
        this.#attempt = 0;
        this.#tokenRefused = false;
        if (by === 'open') {
            this.#socketsFailed = 0;
            this.#planRenewal();
        } else if (this.status !== 'slow') {
            // The server may have been away, and not the sockets.
            this.#trySocketIn(0);
        }
        this.#setStatus(by);
    }

    #failed(error: unknown): void {
        if (error instanceof VisitorExpired) this.#expire();
        else if (error instanceof Problem && !error.passing) this.#halt(error.code, error.message);
        else this.#retryIn(retryDelayMs(this.#attempt++));
    }

    #pollFailed(error: unknown): void {
        this.#leaveWire();
        const refused = error instanceof Problem && (error.status === 401 || error.status === 403);
        if (refused || error instanceof VisitorExpired) this.#failed(error);
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

    /** What failed on one network says little of another. */
    readonly #wentOnline = (): void => {
        this.#attempt = 0;
        this.#socketsFailed = 0;
        this.tryNow();
    };

    readonly #wentOffline = (): void => {
        if (this.status === 'slow') this.#pollFailed(new Problem(0, 'network.unreachable', 'offline'));
        else if (this.#wire) this.#wire.drop('offline');
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
        clearTimeout(this.#trial);
        wire?.drop('left');
    }

    #setStatus(status: ConnectionStatus): void {
        if (status === this.status) return;
        this.status = status;
        this.port.status(status);
    }
}
