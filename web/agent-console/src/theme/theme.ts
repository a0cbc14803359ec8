import { kept } from '../ui/kept.ts';
import { createStore } from '../ui/store.ts';

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export const theme = createStore<Theme>(chosen());

/** `system` leaves it to the device; public/theme.js applies the choice before the first paint. */
export function chooseTheme(next: Theme): void {
    theme.set(next);
    kept.write('theme', next === 'system' ? null : next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
}

function chosen(): Theme {
    const value = kept.read('theme');
    return THEMES.find((one) => one === value) ?? 'system';
}
