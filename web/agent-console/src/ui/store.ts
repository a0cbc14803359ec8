import { useSyncExternalStore } from 'react';

/** A value outside of React that components can follow. */
export type Store<T> = {
    get: () => T;
    set: (next: T) => void;
    subscribe: (listener: () => void) => () => void;
};

export function createStore<T>(initial: T): Store<T> {
    const listeners = new Set<() => void>();
    let value = initial;
    return {
        get: () => value,
        set: (next) => {
            if (Object.is(value, next)) return;
            value = next;
            for (const listener of listeners) listener();
        },
        subscribe: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    };
}

export function useStore<T>(store: Store<T>): T {
    return useSyncExternalStore(store.subscribe, store.get);
}
