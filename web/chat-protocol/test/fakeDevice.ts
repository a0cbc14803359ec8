/** What a device keeps over pages: as much of IndexedDB and Web Locks as the outbox needs. */
export class FakeDevice {
    readonly #rows = new Map<string, { readonly key: string }>();
    readonly #held = new Map<string, Promise<unknown>>();
    /** Writing fails, as on a full disk. */
    full = false;

    readonly indexedDB = {
        open: () => {
            const request = { result: this.#database(), onsuccess: () => {}, onupgradeneeded: () => {} };
            queueMicrotask(() => request.onsuccess());
            return request;
        },
    };

    readonly IDBKeyRange = { bound: (from: string, to: string) => ({ from, to }) };

    readonly locks = {
        request: async (name: string, held: () => Promise<unknown>) => {
            while (this.#held.has(name)) await this.#held.get(name);
            const holding = held();
            this.#held.set(name, holding);
            try {
                return await holding;
            } finally {
                this.#held.delete(name);
            }
        },
        query: async () => ({ held: [...this.#held.keys()].map((name) => ({ name })) }),
    };

    /** As when the page is closed: the browser lets its locks go. */
    closePages(): void {
        this.#held.clear();
    }

    get size(): number {
        return this.#rows.size;
    }

    #database() {
        return {
            createObjectStore: () => {},
            transaction: () => {
                const transaction = {
                    oncomplete: () => {},
                    onabort: () => {},
                    error: null,
                    objectStore: () => store,
                };
                queueMicrotask(() => (this.full ? transaction.onabort() : transaction.oncomplete()));
                const store = {
                    getAll: ({ from, to }: { from: string; to: string }) => ({
                        result: [...this.#rows.values()].filter(({ key }) => key >= from && key <= to),
                    }),
                    put: (row: { key: string }) => ({ result: !this.full && this.#rows.set(row.key, row) }),
                    delete: (key: string) => ({ result: this.#rows.delete(key) }),
                };
                return transaction;
            },
        };
    }
}
