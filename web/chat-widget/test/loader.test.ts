import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelToHost } from '../src/bridge.ts';
import { Listeners } from '../src/loader/listeners.ts';
import { Shell } from '../src/loader/shell.ts';
import { Widget } from '../src/loader/widget.ts';

const READY: PanelToHost = {
    type: 'ready',
    look: {
        fill: '#2563eb',
        onFill: '#ffffff',
        position: 'bottom-left',
        icon: 'M0 0h24v24H0Z',
        title: 'Chat',
        labels: { open: 'Open chat', close: 'Close chat', unread: 'unread' },
    },
    openInMs: null,
};

let root: ShadowRoot;
let sayFromPanel: (message: PanelToHost) => void;
let toPanel: (message: unknown) => void;
let widget: Widget;

beforeEach(() => {
    vi.useFakeTimers();
    toPanel = () => {};
    vi.spyOn(console, 'error').mockReturnValue();
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
        root = attach.call(this, init);
        return root;
    });
    class OnePort {
        readonly port1 = {
            onmessage: (_: { data: PanelToHost }) => {},
            postMessage: (said: unknown) => toPanel(said),
        };
        readonly port2 = {};
        constructor() {
            sayFromPanel = (data) => this.port1.onmessage({ data });
        }
    }
    vi.stubGlobal('MessageChannel', OnePort);
    widget = new Widget('https://chat.example');
});

afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
});

function find<T extends Element>(selector: string): T {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector} in the shadow root`);
    return found;
}

describe('the loader', () => {
    it('keeps the host out of its shadow root and asks for the frame of the key', async () => {
        widget.init({ widgetKey: 'a b' });
        await vi.advanceTimersByTimeAsync(2_000);
        expect(root.mode).toBe('closed');
        expect(find<HTMLIFrameElement>('iframe').src).toBe('https://chat.example/widget/frame?key=a%20b');
    });

    it('shows no bubble before it is known how it looks', () => {
        widget.init({ widgetKey: 'key' });
        expect(find('div').classList.contains('bare')).toBe(true);
        sayFromPanel(READY);
        expect([...find('div').classList]).toEqual(['left']);
        expect(find('button').ariaLabel).toBe('Open chat');
    });

    it('opens when it was asked to before it was ready', () => {
        const opened = vi.fn();
        widget.on('opened', opened);
        widget.init({ widgetKey: 'key' });
        widget.open();
        expect(opened).not.toHaveBeenCalled();
        sayFromPanel(READY);
        expect(opened).toHaveBeenCalledOnce();
        expect(find('button').ariaExpanded).toBe('true');
    });

    // W3
    it.each([
        [0, ''],
        [3, '3'],
        [9, '9'],
        [10, '9+'],
    ])('has a badge for %i unread: "%s"', (count, badge) => {
        widget.init({ widgetKey: 'key' });
        sayFromPanel(READY);
        sayFromPanel({ type: 'unread', count });
        expect(find('span').textContent).toBe(badge);
        expect(find('button').ariaLabel).toBe(count ? `Open chat, ${count} unread` : 'Open chat');
    });

    // I7
    it('says something first beside the bubble, until it is closed or the chat is opened', () => {
        const tell = vi.fn();
        widget.init({ widgetKey: 'key' });
        sayFromPanel(READY);
        toPanel = tell;
        const status = find('[role=status]');
        expect(status.childElementCount).toBe(0);
        sayFromPanel({ type: 'teaser', teaser: { text: '<b>Need</b> help?', close: 'Close this message' } });
        expect(status.firstElementChild?.textContent).toBe('<b>Need</b> help?');
        const close = find<HTMLButtonElement>('.t button + button');
        expect(close.ariaLabel).toBe('Close this message');
        close.click();
        expect(status.childElementCount).toBe(0);
        expect(tell).toHaveBeenCalledWith({ type: 'teaser-closed' });
        expect(root.activeElement).toBe(find('.b'));

        sayFromPanel({ type: 'teaser', teaser: { text: 'Need help?', close: 'Close' } });
        (status.firstElementChild as HTMLElement).click();
        expect(find('.b').ariaExpanded).toBe('true');
        expect(status.childElementCount).toBe(0);
        sayFromPanel({ type: 'teaser', teaser: { text: 'Too late', close: 'Close' } });
        expect(status.childElementCount).toBe(0);
    });

    it('tells an error once and throws nothing into the page', () => {
        const told = vi.fn();
        widget.on('error', told);
        widget.init({} as never);
        widget.init({} as never);
        expect(told).toHaveBeenCalledExactlyOnceWith({
            code: 'widget.key-missing',
            detail: 'init needs a widgetKey.',
        });
        expect(console.error).toHaveBeenCalledOnce();
    });

    it('says so when the frame never answers', async () => {
        const told = vi.fn();
        widget.on('error', told);
        widget.init({ widgetKey: 'key' });
        await vi.advanceTimersByTimeAsync(25_000);
        expect(told.mock.calls[0]?.[0].code).toBe('widget.not-loaded');
    });
});

describe('listeners', () => {
    it('survive one of them that throws', () => {
        vi.stubGlobal('reportError', vi.fn());
        const listeners = new Listeners();
        const second = vi.fn();
        listeners.on('opened', () => {
            throw new Error('host fault');
        });
        listeners.on('opened', second);
        listeners.emit('opened');
        expect(second).toHaveBeenCalledOnce();
        expect(reportError).toHaveBeenCalledOnce();
    });
});

describe('the bubble', () => {
    it('gets the focus back', () => {
        const shell = new Shell(document.createElement('iframe'), () => {});
        shell.focusBubble();
        expect(root.activeElement).toBe(find('button'));
    });
});
