import type { ClientFrame, Position, ServerFrame } from './frames.ts';

const WELCOME_WITHIN_MS = 10_000;
const HEARTBEATS_MISSED = 2;

/** What becomes of one socket. `closed` is called exactly once, with 1006 when the network went away. */
export interface WirePort {
    frame(frame: ServerFrame): void;
    closed(code: number, reason: string): void;
}

/** One WebSocket from opening to closing: hello, frames as objects, and a watch for silence. */
export class Wire {
    readonly #socket: WebSocket;
    #watch: ReturnType<typeof setTimeout> | undefined;
    #silenceMs = WELCOME_WITHIN_MS;
    #ended = false;

    constructor(
        url: string,
        token: string,
        resume: () => readonly Position[],
        private readonly port: WirePort,
    ) {
        // A token in the URL would end up in logs; the upgrade reads it from the subprotocol instead.
        const carrier = encodeURIComponent(`quarkus-http-upgrade#Authorization#Bearer ${token}`);
        this.#socket = new WebSocket(url, ['bearer-token-carrier', carrier]);
        this.#socket.onopen = () => this.send({ type: 'hello', resume: resume() });
        this.#socket.onmessage = ({ data }) => this.#received(JSON.parse(data) as ServerFrame);
        this.#socket.onclose = ({ code, reason }) => this.#end(code, reason);
        this.#listenForSilence();
    }

    /** False when the frame could not even be handed to the socket. */
    send(frame: ClientFrame): boolean {
        if (this.#socket.readyState !== WebSocket.OPEN) return false;
        this.#socket.send(JSON.stringify(frame));
        return true;
    }

    /** Gives the connection up at once: a dead network would let the closing handshake hang. */
    drop(reason: string): void {
        this.#socket.close();
        this.#end(1006, reason);
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
