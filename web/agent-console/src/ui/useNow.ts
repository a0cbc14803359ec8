import { createStore, useStore } from './store.ts';

const minute = createStore(new Date());
setInterval(() => minute.set(new Date()), 60_000);

/** The time, a minute exact: "10:35" becomes "Yesterday" without a reload. */
export function useNow(): Date {
    return useStore(minute);
}
