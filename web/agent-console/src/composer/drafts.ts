import { useSyncExternalStore } from 'react';
import { useDesk } from '../live/DeskContext.ts';

const SAVE_AFTER_MS = 250;
const PREFIX = 'chatdesk.draft.';

/** Unfinished replies of one member, one per conversation; on this device only, through reload and crash. */
export class Drafts {
    readonly #prefix: string;
    readonly #texts = new Map<string, string>();
    readonly #unsaved = new Set<string>();
    readonly #listeners = new Set<() => void>();
    #timer: ReturnType<typeof setTimeout> | undefined;

    constructor(
        member: string,
        private readonly storage: Storage = localStorage,
    ) {
        this.#prefix = `${PREFIX}${member}.`;
        for (const key of Object.keys(storage).filter((one) => one.startsWith(this.#prefix)))
            this.#texts.set(key.slice(this.#prefix.length), storage.getItem(key) ?? '');
    }

    get(conversation: string): string {
        return this.#texts.get(conversation) ?? '';
    }

    set(conversation: string, text: string): void {
        if (text) this.#texts.set(conversation, text);
        else this.#texts.delete(conversation);
        this.#unsaved.add(conversation);
        this.#timer ??= setTimeout(() => this.save(), SAVE_AFTER_MS);
        for (const listener of this.#listeners) listener();
    }

    /** Writes what is not written yet; called by itself, and when the page is left. */
    readonly save = (): void => {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        for (const conversation of this.#unsaved) this.#write(conversation);
        this.#unsaved.clear();
    };

    readonly subscribe = (listener: () => void): (() => void) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    };

    #write(conversation: string): void {
        const key = this.#prefix + conversation;
        const text = this.get(conversation);
        try {
            if (text) this.storage.setItem(key, text);
            else this.storage.removeItem(key);
        } catch (full) {
            console.warn('Draft not kept', full);
        }
    }
}

export function useDraft(conversation: string): string {
    const { drafts } = useDesk();
    return useSyncExternalStore(drafts.subscribe, () => drafts.get(conversation));
}
