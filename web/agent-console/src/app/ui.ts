import { kept } from '../ui/kept.ts';
import { createStore } from '../ui/store.ts';

/** What is open beside the conversation, and small choices of this device. */
export const dialog = createStore<'palette' | 'find' | 'help' | null>(null);

/** The customer panel where there is room for it, and as a drawer where there is not. */
export const panel = createStore(kept.read('panel') !== 'closed');
export const drawer = createStore(false);

export const singleKeys = createStore(kept.read('single-keys') !== 'off');

export function togglePanel(isWide: boolean): void {
    if (!isWide) return drawer.set(!drawer.get());
    panel.set(!panel.get());
    kept.write('panel', panel.get() ? null : 'closed');
}

export function setSingleKeys(on: boolean): void {
    singleKeys.set(on);
    kept.write('single-keys', on ? null : 'off');
}

/** The conversations of the list on the screen, from top to bottom. */
export const order = createStore<readonly string[]>([]);

/** Rises when the composer should get the focus. */
export const composeRequests = createStore(0);

/** To the contact, or to the team alone; every conversation that is opened begins with a reply. */
export type ComposeMode = 'reply' | 'note';
export const composeMode = createStore<ComposeMode>('reply');

export function write(mode: ComposeMode): void {
    composeMode.set(mode);
    composeRequests.set(composeRequests.get() + 1);
}
