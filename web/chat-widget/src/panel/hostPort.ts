import { CONNECT, type HostEvent, type HostToPanel, type PanelToHost } from '../bridge.ts';

/** The line to the loader on the host page. */
export class HostPort {
    constructor(private readonly port: MessagePort) {}

    listen(listener: (message: HostToPanel) => void): void {
        this.port.onmessage = ({ data }) => listener(data);
    }

    tell(message: PanelToHost): void {
        this.port.postMessage(message);
    }

    event(name: HostEvent, detail?: unknown): void {
        this.tell({ type: 'event', name, detail });
    }
}

/** Waits for the embedding page's port. Who may embed is decided by the frame's frame-ancestors. */
export function hostPort(): Promise<HostPort> {
    return new Promise((resolve) => {
        const connect = ({ source, data, ports }: MessageEvent) => {
            const port = ports[0];
            if (source !== parent || data !== CONNECT || !port) return;
            removeEventListener('message', connect);
            resolve(new HostPort(port));
        };
        addEventListener('message', connect);
    });
}
