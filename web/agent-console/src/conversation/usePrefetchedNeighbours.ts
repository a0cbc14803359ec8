import { useEffect } from 'react';
import { order } from '../app/ui.ts';
import { useDesk } from '../live/DeskContext.ts';
import { useStore } from '../ui/store.ts';

const CALM_MS = 150;

/** The conversations above and below are fetched before anybody goes there. */
export function usePrefetchedNeighbours(id: string): void {
    const { api, threads } = useDesk();
    const all = useStore(order);
    const at = all.indexOf(id);
    const above = all[at - 1];
    const below = at < 0 ? undefined : all[at + 1];

    useEffect(() => {
        const timer = setTimeout(() => {
            for (const next of [below, above]) if (next) threads.prefetch(api, next);
        }, CALM_MS);
        return () => clearTimeout(timer);
    }, [api, threads, above, below]);
}
