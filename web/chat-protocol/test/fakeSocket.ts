import type { ClientFrame, ServerFrame } from '../src/frames.ts';

/** Stands in for the browser's WebSocket; the test plays the server. */
export class FakeSocket {
    static readonly OPEN = 1;
    static all: FakeSocket[] = [];

    readyState = 0;
    readonly sent: ClientFrame[] = [];
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;

    constructor(
        readonly url: string,
        readonly protocols: string[],
    ) {
        FakeSocket.all.push(this);
    }

    static get latest(): FakeSocket {
        const socket = FakeSocket.all.at(-1);
        if (!socket) throw new Error('no socket was opened');
        return socket;
    }

    send(data: string): void {
        this.sent.push(JSON.parse(data));
    }

    close(): void {
        this.readyState = 3;
    }

    accept(heads: Record<string, number> = {}, epoch = 'e1'): void {
        this.readyState = 1;
        this.onopen?.();
        this.say({ type: 'welcome', epoch, heads, heartbeatMs: 25_000 });
    }

    say(frame: ServerFrame): void {
        this.onmessage?.({ data: JSON.stringify(frame) });
    }

    end(code: number): void {
        this.readyState = 3;
        this.onclose?.({ code, reason: '' });
    }

    ofType<T extends ClientFrame['type']>(type: T): Extract<ClientFrame, { type: T }>[] {
        return this.sent.filter((frame): frame is Extract<ClientFrame, { type: T }> => frame.type === type);
    }
}
