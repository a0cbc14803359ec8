import type { PanelToHost, WidgetOptions } from '../bridge.ts';
import { Listeners } from './listeners.ts';
import { PanelFrame } from './panelFrame.ts';
import { Shell } from './shell.ts';

const ANSWER_WITHIN_MS = 20_000;
const PHONE_PX = 480;

/** The widget on one host page: what `chatdesk(...)` does. */
export class Widget {
    readonly listeners = new Listeners();
    readonly #frame: PanelFrame;
    #shell: Shell | null = null;
    #ready = false;
    #openWhenReady = false;
    #userToken: string | undefined;

    constructor(gateway: string) {
        this.#frame = new PanelFrame(gateway, (message) => this.#heard(message));
    }

    init(options: WidgetOptions): void {
        if (this.#shell) return this.#fault('widget.already-started', 'init was called twice.');
        if (!options?.widgetKey) return this.#fault('widget.key-missing', 'init needs a widgetKey.');
        this.#shell = new Shell(this.#frame.element, () => this.toggle());
        const userToken = options.userToken ?? this.#userToken;
        this.#frame.tell({
            type: 'init',
            options: userToken ? { ...options, userToken } : options,
            page: { url: location.href, title: document.title, referrer: document.referrer },
        });
        // The host's own page comes first: the frame is fetched when the browser has nothing better to do.
        const idle = window.requestIdleCallback ?? setTimeout;
        idle(() => this.#load(options.widgetKey), { timeout: 2_000 });
    }

    open(): void {
        this.#openWhenReady = true;
        if (this.#ready) this.#setOpen(true, true);
    }

    close(): void {
        this.#openWhenReady = false;
        if (this.#shell?.open) this.#setOpen(false, true);
    }

    toggle(): void {
        if (this.#shell?.open) this.close();
        else this.open();
    }

    show(): void {
        this.#shell?.show(true);
    }

    hide(): void {
        this.close();
        this.#shell?.show(false);
    }

    identify(person: { token?: string }): void {
        if (!person?.token) return this.#fault('identify.token-missing', 'identify needs a token.');
        this.#userToken = person.token;
        if (this.#shell) this.#frame.tell({ type: 'identify', token: person.token });
    }

    reset(): void {
        this.#userToken = undefined;
        this.#frame.tell({ type: 'reset' });
    }

    on(name: string, listener: (detail: unknown) => void): void {
        this.listeners.on(name, listener);
    }

    off(name: string, listener?: (detail: unknown) => void): void {
        this.listeners.off(name, listener);
    }

    #load(widgetKey: string): void {
        this.#frame.load(widgetKey);
        setTimeout(() => {
            if (!this.#ready) {
                this.#fault('widget.not-loaded', 'No answer. Is this site among the domains of the widget?');
            }
        }, ANSWER_WITHIN_MS);
    }

    #heard(message: PanelToHost): void {
        switch (message.type) {
            case 'ready':
                return this.#becomeReady(message);
            case 'unread':
                this.#shell?.setUnread(message.count);
                return this.listeners.emit('unread', { count: message.count });
            case 'teaser':
                if (this.#shell && !this.#shell.open) {
                    this.#shell.tease(message.teaser, () => this.#frame.tell({ type: 'teaser-closed' }));
                }
                return;
            case 'close':
                return this.close();
            case 'event':
                if (message.name === 'error') return this.listeners.error(message.detail as never);
                return this.listeners.emit(message.name, message.detail);
        }
    }

    #becomeReady({ look, openInMs }: PanelToHost & { type: 'ready' }): void {
        this.#shell?.dress(look);
        this.#frame.element.title = look.title;
        if (this.#ready) return;
        this.#ready = true;
        this.listeners.emit('ready');
        if (this.#openWhenReady) this.#setOpen(true, true);
        // Nobody asked for it now, so the place where the person is typing stays theirs.
        // On a phone it would cover the page.
        else if (openInMs !== null && innerWidth > PHONE_PX)
            setTimeout(() => this.#setOpen(true, false), openInMs);
    }

    #setOpen(open: boolean, focus: boolean): void {
        if (!this.#shell || this.#shell.open === open) return;
        this.#shell.setOpen(open);
        this.#frame.tell({ type: 'visible', visible: open, focus });
        if (focus && open) this.#frame.focus();
        else if (focus) this.#shell.focusBubble();
        this.listeners.emit(open ? 'opened' : 'closed');
    }

    #fault(code: string, detail: string): void {
        this.listeners.error({ code, detail });
    }
}
