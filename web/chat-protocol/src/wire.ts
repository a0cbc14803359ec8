import type { ClientFrame, Position, ServerFrame } from './frames.ts';

const WELCOME_WITHIN_MS = 10_000;
const HEARTBEATS_MISSED = 2;

/** A way to the server and back: a socket, or calls that stand in for one. */
export interface Wire {
    /** False when the frame could not even be handed over. */
    send(frame: ClientFrame): boolean;
    /** Gives the connection up at once, without a word to the port but `closed` where that was not said yet. */
    drop(reason: string): void;
}

/** What becomes of one socket. `closed` is called exactly once, with 1006 when the network went away. */
export interface SocketPort {
    frame(frame: ServerFrame): void;
    closed(code: number, reason: string): void;
}

/** One WebSocket from opening to closing: hello, frames as objects, and a watch for silence. */
export class SocketWire implements Wire {
    readonly #socket: WebSocket | null;
    #watch: ReturnType<typeof setTimeout> | undefined;
    #silenceMs = WELCOME_WITHIN_MS;
    #ended = false;

    constructor(
        url: string,
        token: string,
        resume: () => readonly Position[],
        private readonly port: SocketPort,
    ) {
        this.#socket = this.#open(url, token, resume);
        this.#listenForSilence();
    }

    send(frame: ClientFrame): boolean {
        const socket = this.#socket;
        if (!socket || socket.readyState !== WebSocket.OPEN) return false;
        socket.send(JSON.stringify(frame));
        return true;
    }

    /** At once: a dead network would let the closing handshake hang. */
    drop(reason: string): void {
        this.#socket?.close();
        this.#end(1006, reason);
    }

    #open(url: string, token: string, resume: () => readonly Position[]): WebSocket | null {
        // A token in the URL would end up in logs; the upgrade reads it from the subprotocol instead.
        const carrier = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
        try {
            const socket = new WebSocket(url, ['bearer-token-carrier', carrier]);
            socket.onopen = () => this.send({ type: 'hello', resume: resume() });
            socket.onmessage = ({ data }) => this.#received(JSON.parse(data) as ServerFrame);
            socket.onclose = ({ code, reason }) => this.#end(code, reason);
            return socket;
        } catch (forbidden) {
            // Some policies do not even let one be made. Said later: nobody knows this object yet.
            queueMicrotask(() => this.#end(1006, String(forbidden)));
            return null;
        }
    }

    #received(frame: ServerFrame): void {
        if (this.#ended) return;
        if (frame.type === 'welcome') this.#silenceMs = frame.heartbeatMs * HEARTBEATS_MISSED;
        this.#listenForSilence();
        this.port.frame(frame);
    }

    #listenForSilence(): void {
        clearTimeout(this.#watch);
        this.#watch = setTimeout(() => this.drop('silence'), this.#silenceMs);
    }

    #end(code: number, reason: string): void {
        if (this.#ended) return;
        this.#ended = true;
        clearTimeout(this.#watch);
        this.port.closed(code, reason);
    }
}
