import { createStore } from '../ui/store.ts';

/** A message that is to be shown as soon as its conversation is open and loaded that far. */
export type Jump = { conversation: string; seq: number };

export const jump = createStore<Jump | null>(null);
