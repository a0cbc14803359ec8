import { useSyncExternalStore } from 'react';

export type Pane = 'chats' | 'archived' | 'contacts' | 'settings';

/**
 * Where the member is: which list, and which conversation is open; or which page of the settings.
 * It is the URL, so reload and back work.
 */
export type Place = {
    pane: Pane;
    chat: string | null;
    page?: string | undefined;
    /** One of the things that the page of the settings lists. */
    item?: string | undefined;
    /** Only the inbox's conversations of this department; null is all, and absent is as it is now. */
    department?: string | null | undefined;
};

/** Says whether the place may be left now; when not, `leave` does it later. */
export type Guard = (leave: () => void) => boolean;

const BASE = import.meta.env.BASE_URL;
const PANES: readonly Pane[] = ['chats', 'archived', 'contacts', 'settings'];
const ID = /^[\w-]+$/;
const listeners = new Set<() => void>();
let current = { path: '', place: parsePlace('') };
let guard: Guard | null = null;

export function parsePlace(address: string): Place {
    const [path = '', search] = address.split('?');
    const [first, second, third] = path.replace(BASE, '').split('/').filter(Boolean);
    const pane = PANES.find((one) => one === first) ?? 'chats';
    const id = ID.test(second ?? '') ? (second ?? null) : null;
    if (pane !== 'settings') return { pane, chat: id, ...(isInbox(pane) && filterIn(search)) };
    const item = id && ID.test(third ?? '') ? third : undefined;
    return { pane, chat: null, page: id ?? undefined, ...(item ? { item } : {}) };
}

function filterIn(search: string | undefined): { department?: string } {
    const department = new URLSearchParams(search).get('department') ?? '';
    return ID.test(department) ? { department } : {};
}

export function pathOf({ pane, chat, page, item, department }: Place): string {
    const id = pane === 'settings' ? page : chat;
    const below = id && pane === 'settings' && item ? `/${item}` : '';
    const filter = department && isInbox(pane) ? `?department=${department}` : '';
    return BASE + pane + (id ? `/${id}` : '') + below + filter;
}

function isInbox(pane: Pane): boolean {
    return pane === 'chats' || pane === 'archived';
}

export function herePlace(): Place {
    const address = hereAddress();
    if (current.path !== address) current = { path: address, place: parsePlace(address) };
    return current.place;
}

function hereAddress(): string {
    return location.pathname + location.search;
}

/** `replace` where the step is none that "back" should return to, as when walking down the list. */
export function go(place: Place, how: 'push' | 'replace' = 'push'): void {
    const { department = herePlace().department } = place;
    const path = pathOf({ ...place, department });
    if (path === hereAddress()) return;
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
    if (path === hereAddress() || mayLeave(() => history.back())) return tell();
    // The browser has gone already and does not ask: back to where the member still is.
    history.pushState(null, '', path);
});
