import { useSyncExternalStore } from 'react';

export type Pane = 'chats' | 'archived' | 'contacts' | 'settings';

/**
 * Where the member is: which list, and which conversation is open; or which page of the settings.
 * It is the URL, so reload and back work.
 */
export type Place = { pane: Pane; chat: string | null; page?: string | undefined };

/** Says whether the place may be left now; when not, `leave` does it later. */
export type Guard = (leave: () => void) => boolean;

const BASE = import.meta.env.BASE_URL;
const PANES: readonly Pane[] = ['chats', 'archived', 'contacts', 'settings'];
const ID = /^[\w-]+$/;
const listeners = new Set<() => void>();
let current = { path: '', place: parsePlace('') };
let guard: Guard | null = null;

export function parsePlace(path: string): Place {
    const [first, second] = path.replace(BASE, '').split('/').filter(Boolean);
    const pane = PANES.find((one) => one === first) ?? 'chats';
    const id = ID.test(second ?? '') ? (second ?? null) : null;
    return pane === 'settings' ? { pane, chat: null, page: id ?? undefined } : { pane, chat: id };
}

export function pathOf({ pane, chat, page }: Place): string {
    const id = pane === 'settings' ? page : chat;
    return BASE + pane + (id ? `/${id}` : '');
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
    if (!mayLeave(() => go(place, how))) return;
    if (how === 'push') history.pushState(null, '', path);
    else history.replaceState(null, '', path);
    tell();
}

/** Asks `next` before the place changes, until the returned function is called. */
export function guardPlace(next: Guard): () => void {
    // What "back" has to come back to.
    herePlace();
    guard = next;
    return () => {
        if (guard === next) guard = null;
    };
}

export function usePlace(): Place {
    return useSyncExternalStore(subscribe, herePlace);
}

function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

function tell(): void {
    for (const listener of listeners) listener();
}

function mayLeave(leave: () => void): boolean {
    const leaveUnasked = () => {
        guard = null;
        leave();
    };
    return guard === null || guard(leaveUnasked);
}

window.addEventListener('popstate', () => {
    const { path } = current;
    if (path === location.pathname || mayLeave(() => history.back())) return tell();
    // The browser has gone already and does not ask: back to where the member still is.
    history.pushState(null, '', path);
});
