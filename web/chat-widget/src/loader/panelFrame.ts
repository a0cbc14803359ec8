import { CONNECT, type HostToPanel, type PanelToHost } from '../bridge.ts';

/** The cross-origin frame of the panel and the only line to it. What is said before it listens is kept. */
export class PanelFrame {
    readonly element = document.createElement('iframe');
    readonly #channel = new MessageChannel();

    constructor(
        private readonly gateway: string,
        onMessage: (message: PanelToHost) => void,
    ) {
        this.element.title = 'Chat';
        this.element.allow = 'clipboard-write';
        this.#channel.port1.onmessage = ({ data }) => onMessage(data);
    }

    load(widgetKey: string): void {
        this.element.src = `${this.gateway}/widget/frame?key=${encodeURIComponent(widgetKey)}`;
        // The exact target origin: a page that took the frame's place gets no port.
        this.element.onload = () =>
            this.element.contentWindow?.postMessage(CONNECT, this.gateway, [this.#channel.port2]);
    }

    tell(message: HostToPanel): void {
        this.#channel.port1.postMessage(message);
    }

    focus(): void {
        this.element.focus({ preventScroll: true });
    }
}
