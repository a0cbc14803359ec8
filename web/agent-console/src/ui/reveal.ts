import { createStore } from './store.ts';

/** The row that should come into view. `until`: a wish that could not be met soon is no wish any more. */
export type Reveal = { id: string; focus: boolean; until: number };

const PATIENCE_MS = 2_000;

export const reveal = createStore<Reveal | null>(null);

export function revealRow(id: string, how: { focus: boolean }): void {
    reveal.set({ id, ...how, until: Date.now() + PATIENCE_MS });
}
