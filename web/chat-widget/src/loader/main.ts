import { Widget } from './widget.ts';

/** `chatdesk('method', …)`; until this file has loaded the snippet's own function keeps the calls in `q`. */
type Call = [method: string, ...args: unknown[]];
type ChatDesk = ((...call: Call) => void) & { q?: ArrayLike<unknown>[]; loaded?: true };

const METHODS = [
    'init',
    'open',
    'close',
    'toggle',
    'show',
    'hide',
    'identify',
    'reset',
    'on',
    'off',
] as const;

const page = window as unknown as { chatdesk?: ChatDesk };
const script = document.currentScript;

if (!page.chatdesk?.loaded && script instanceof HTMLScriptElement) {
    const widget = new Widget(new URL(script.src).origin);
    const run = (call: Call) => {
        const [name, ...args] = call;
        const method = METHODS.find((known) => known === name);
        if (method) (widget[method] as (...args: unknown[]) => void)(...args);
        else widget.listeners.error({ code: 'widget.unknown-method', detail: `There is no method ${name}.` });
    };
    const waiting = page.chatdesk?.q ?? [];
    page.chatdesk = Object.assign((...call: Call) => run(call), { loaded: true as const });
    for (const call of waiting) run(Array.from(call) as Call);
}
