import type { HostEvent, WidgetError } from '../bridge.ts';

type Listener = (detail: unknown) => void;

/** The host's listeners. A fault in one of them is the host's, and does not stop the others. */
export class Listeners {
    readonly #byName = new Map<string, Set<Listener>>();
    readonly #told = new Set<string>();

    on(name: string, listener: Listener): void {
        this.#byName.set(name, (this.#byName.get(name) ?? new Set()).add(listener));
    }

    /** Without a listener all of the name's are taken off. */
    off(name: string, listener?: Listener): void {
        if (listener) this.#byName.get(name)?.delete(listener);
        else this.#byName.delete(name);
    }

    emit(name: HostEvent, detail?: unknown): void {
        for (const listener of this.#byName.get(name) ?? []) {
            try {
                listener(detail);
            } catch (fault) {
                reportError(fault);
            }
        }
    }

    /** Told once for each code, on the console and as an event; never thrown into the host page. */
    error({ code, detail }: WidgetError): void {
        if (this.#told.has(code)) return;
        this.#told.add(code);
        console.error(`[chatdesk] ${code}: ${detail}`);
        this.emit('error', { code, detail });
    }
}
