import { useSyncExternalStore } from 'react';

export type Pane = 'chats' | 'archived' | 'contacts';

/** Where the member is: which list, and which conversation is open. It is the URL, so reload and back work. */
export type Place = { pane: Pane; chat: string | null };

const BASE = import.meta.env.BASE_URL;
const PANES: readonly Pane[] = ['chats', 'archived', 'contacts'];
const ID = /^[\w-]+$/;
const listeners = new Set<() => void>();
let current = { path: '', place: parsePlace('') };

export function parsePlace(path: string): Place {
    const [pane, chat] = path.replace(BASE, '').split('/').filter(Boolean);
    return {
        pane: PANES.find((one) => one === pane) ?? 'chats',
        chat: ID.test(chat ?? '') ? (chat ?? null) : null,
    };
}

export function pathOf(place: Place): string {
    return BASE + place.pane + (place.chat ? `/${place.chat}` : '');
}

export function herePlace(): Place {
    if (current.path !== location.pathname) {
        current = { path: location.pathname, place: parsePlace(location.pathname) };
    }
    return current.place;
}

/** `replace` where the step is none that "back" should return to, as when walking down the list. */
export function go(place: Place, how: 'push' | 'replace' = 'push'): void {
    const path = pathOf(place);
    if (path === location.pathname) return;
    if (how === 'push') history.pushState(null, '', path);
    else history.replaceState(null, '', path);
    for (const listener of listeners) listener();
}

export function usePlace(): Place {
    return useSyncExternalStore(subscribe, herePlace);
}

function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    window.addEventListener('popstate', listener);
    return () => {
        listeners.delete(listener);
        window.removeEventListener('popstate', listener);
    };
}
