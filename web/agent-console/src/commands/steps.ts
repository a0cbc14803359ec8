import { go, herePlace } from '../app/place.ts';
import { order } from '../app/ui.ts';
import { revealRow } from '../ui/reveal.ts';

/** Opens the conversation `by` rows further down; from nowhere the first (or last) one. */
export function step(by: 1 | -1): void {
    const ids = order.get();
    const here = herePlace();
    const at = here.chat ? ids.indexOf(here.chat) : -1;
    const next = at < 0 ? (by > 0 ? ids[0] : ids.at(-1)) : ids[at + by];
    if (next) openRow(next);
}

export function stepTo(end: 'first' | 'last'): void {
    const ids = order.get();
    const next = end === 'first' ? ids[0] : ids.at(-1);
    if (next) openRow(next);
}

/** Walking along the list is one step in the history, not one per row. */
function openRow(chat: string): void {
    const here = herePlace();
    go({ ...here, chat }, here.chat ? 'replace' : 'push');
    revealRow(chat, { focus: true });
}
