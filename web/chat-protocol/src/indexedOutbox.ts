import { newMessageId } from './messageId.ts';
import { MemoryOutbox, type OutboxStore, type OutgoingMessage } from './outbox.ts';

const DATABASE = 'chatdesk';
const UNSENT = 'unsent';
const OPEN_WITHIN_MS = 2_000;
/** This page among those of the device: whoever wrote a message sends it, for as long as the page lives. */
const PAGE = newMessageId();
/** Absent in pages without TLS. */
const locks: LockManager | undefined = globalThis.navigator?.locks;

let living: Promise<void> | undefined;

/** Held once by the page for all its queues: others see by it that this page lives. */
function showLife(): Promise<void> {
    living ??= new Promise((resolve) => {
        if (!locks) return resolve();
        const untilThePageEnds = () => new Promise<never>(() => resolve());
        locks.request(lockOf(PAGE), untilThePageEnds).catch(() => resolve());
    });
    return living;
}

/** A message under `<owner>/<clientMessageId>`, and which page takes care of it. */
interface Kept {
    readonly key: string;
    readonly page: string;
    readonly message: OutgoingMessage;
}

/**
 * Unsent messages of one owner (organization and subject) in IndexedDB. A message of a page that is gone is taken over
 * by exactly one other where the browser has Web Locks; elsewhere several may send it, and the server takes one.
 */
class IndexedOutbox implements OutboxStore {
    constructor(
        private readonly owner: string,
        private readonly database: IDBDatabase,
    ) {}

    async load(): Promise<OutgoingMessage[]> {
        await showLife();
        const takeOver = async () => {
            const living = await livingPages();
            const all = await this.#do<Kept[]>('readonly', (store) => store.getAll(range(this.owner)));
            const mine = all.filter(({ page }) => page === PAGE || !living.has(page));
            for (const one of mine) if (one.page !== PAGE) await this.put(one.message);
            return mine.map(({ message }) => message).sort((a, b) => a.queuedAt - b.queuedAt);
        };
        return locks ? locks.request(lockOf(this.owner), takeOver) : takeOver();
    }

    async put(message: OutgoingMessage): Promise<void> {
        await showLife();
        const kept: Kept = { key: this.#key(message.clientMessageId), page: PAGE, message };
        await this.#do('readwrite', (store) => store.put(kept));
    }

    async delete(clientMessageId: string): Promise<void> {
        await this.#do('readwrite', (store) => store.delete(this.#key(clientMessageId)));
    }

    #key(clientMessageId: string): string {
        return `${this.owner}/${clientMessageId}`;
    }

    #do<T>(mode: IDBTransactionMode, what: (store: IDBObjectStore) => IDBRequest): Promise<T> {
        const transaction = this.database.transaction(UNSENT, mode);
        const request = what(transaction.objectStore(UNSENT));
        return new Promise((resolve, reject) => {
            transaction.oncomplete = () => resolve(request.result);
            transaction.onabort = () => reject(transaction.error);
        });
    }
}

/**
 * The queue of one owner on this device. Where a browser forbids storage, or its storage fails, it lives as long as
 * the page.
 */
export class DeviceOutbox implements OutboxStore {
    readonly #memory = new MemoryOutbox();
    readonly #store: Promise<OutboxStore>;

    constructor(owner: string) {
        this.#store = open(DATABASE).then(
            (database) => new IndexedOutbox(owner, database),
            () => this.#memory,
        );
    }

    load = () => this.#try((store) => store.load());
    put = (message: OutgoingMessage) => this.#try((store) => store.put(message));
    delete = (clientMessageId: string) => this.#try((store) => store.delete(clientMessageId));

    async #try<T>(what: (store: OutboxStore) => Promise<T>): Promise<T> {
        return what(await this.#store).catch(() => what(this.#memory));
    }
}

function lockOf(name: string): string {
    return `${DATABASE}.${name}`;
}

async function livingPages(): Promise<Set<string>> {
    const held = (await locks?.query())?.held ?? [];
    return new Set(held.map(({ name = '' }) => name.slice(DATABASE.length + 1)));
}

function range(owner: string): IDBKeyRange {
    return IDBKeyRange.bound(`${owner}/`, `${owner}/\uffff`);
}

async function open(name: string): Promise<IDBDatabase> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(UNSENT, { keyPath: 'key' });
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        // Some browsers never say anything at all.
        setTimeout(reject, OPEN_WITHIN_MS);
    });
}
