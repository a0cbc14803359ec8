type Slot = 'session' | 'contact' | 'draft' | 'first';

/** What this device keeps for one widget key, inside the frame's own storage; in memory where a browser forbids that. */
export class Device {
    readonly #prefix: string;
    readonly #memory = new Map<string, string>();
    readonly #local = usable(() => localStorage);
    readonly #tab = usable(() => sessionStorage);

    constructor(widgetKey: string) {
        this.#prefix = `chatdesk.${widgetKey}.`;
    }

    get(slot: Slot): string | null {
        return (this.#local ? this.#local.getItem(this.#prefix + slot) : this.#memory.get(slot)) ?? null;
    }

    set(slot: Slot, value: string | null): void {
        if (!this.#local) {
            if (value === null) this.#memory.delete(slot);
            else this.#memory.set(slot, value);
        } else if (value === null) this.#local.removeItem(this.#prefix + slot);
        else this.#local.setItem(this.#prefix + slot, value);
    }

    /** Whether the panel was open on the page before, in this tab; null when this tab never had it. */
    get wasOpen(): boolean | null {
        const value = this.#tab?.getItem(`${this.#prefix}open`);
        return value ? value === 'yes' : null;
    }

    set wasOpen(open: boolean) {
        this.#tab?.setItem(`${this.#prefix}open`, open ? 'yes' : 'no');
    }

    /** One page more in this tab; how many that are. */
    countPage(): number {
        const pages = Number(this.#tab?.getItem(`${this.#prefix}pages`) ?? 0) + 1;
        this.#tab?.setItem(`${this.#prefix}pages`, String(pages));
        return pages;
    }

    /** Whether this tab has heard what a proactive rule says. */
    wasTold(rule: string): boolean {
        return this.#tab?.getItem(`${this.#prefix}told.${rule}`) != null;
    }

    tell(rule: string): void {
        this.#tab?.setItem(`${this.#prefix}told.${rule}`, 'yes');
    }

    /** Another tab of this device signed in, became a visitor, or was reset. */
    onContactChanged(listener: () => void): void {
        addEventListener('storage', ({ key }) => {
            if (key === `${this.#prefix}contact`) listener();
        });
    }

    forget(): void {
        this.#memory.clear();
        for (const key of Object.keys(this.#local ?? {})) {
            if (key.startsWith(this.#prefix)) this.#local?.removeItem(key);
        }
    }
}

function usable(open: () => Storage): Storage | null {
    try {
        const storage = open();
        storage.setItem('chatdesk.probe', '1');
        storage.removeItem('chatdesk.probe');
        return storage;
    } catch (_refused) {
        // Third-party storage may be forbidden: the chat then lives as long as the page.
        return null;
    }
}
