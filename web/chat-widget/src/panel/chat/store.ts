import { useEffect, useState } from 'preact/hooks';

/** A value that tells when it becomes another. */
export class Store<T> {
    readonly #listeners = new Set<() => void>();

    constructor(private current: T) {}

    get value(): T {
        return this.current;
    }

    set(value: T): void {
        if (value === this.current) return;
        this.current = value;
        for (const listener of [...this.#listeners]) listener();
    }

    patch(part: Partial<T>): void {
        this.set({ ...this.current, ...part });
    }

    onChange(listener: () => void): () => void {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }
}

export function useStore<T>(store: Store<T>): T {
    const [value, setValue] = useState(store.value);
    useEffect(() => {
        setValue(() => store.value);
        return store.onChange(() => setValue(() => store.value));
    }, [store]);
    return value;
}
