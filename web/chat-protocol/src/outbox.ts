/** A message that is not acknowledged yet. `queuedAt` in milliseconds since 1970. */
export interface OutgoingMessage {
    readonly clientMessageId: string;
    readonly conversation: string;
    readonly text: string;
    readonly channel?: string;
    readonly replyTo?: string;
    readonly queuedAt: number;
}

/** Where unsent messages survive a reload. Each is kept on its own, so that several tabs do not overwrite each other. */
export interface OutboxStore {
    load(): Promise<OutgoingMessage[]>;
    put(message: OutgoingMessage): Promise<void>;
    delete(clientMessageId: string): Promise<void>;
}

/** Keeps nothing beyond the page. */
export class MemoryOutbox implements OutboxStore {
    readonly #messages = new Map<string, OutgoingMessage>();

    async load(): Promise<OutgoingMessage[]> {
        return [...this.#messages.values()];
    }

    async put(message: OutgoingMessage): Promise<void> {
        this.#messages.set(message.clientMessageId, message);
    }

    async delete(clientMessageId: string): Promise<void> {
        this.#messages.delete(clientMessageId);
    }
}

/** One localStorage entry per message under `<prefix><clientMessageId>`. */
export class LocalStorageOutbox implements OutboxStore {
    constructor(
        private readonly prefix: string,
        private readonly storage: Storage = localStorage,
    ) {}

    async load(): Promise<OutgoingMessage[]> {
        return Object.keys(this.storage)
            .filter((key) => key.startsWith(this.prefix))
            .map((key) => JSON.parse(this.storage.getItem(key) ?? 'null') as OutgoingMessage | null)
            .filter((message) => message !== null)
            .sort((a, b) => a.queuedAt - b.queuedAt);
    }

    async put(message: OutgoingMessage): Promise<void> {
        this.storage.setItem(this.prefix + message.clientMessageId, JSON.stringify(message));
    }

    async delete(clientMessageId: string): Promise<void> {
        this.storage.removeItem(this.prefix + clientMessageId);
    }
}
