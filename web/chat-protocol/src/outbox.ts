import type { Attachment } from './frames.ts';

/** A message that is not acknowledged yet. `queuedAt` in milliseconds since 1970. */
export interface OutgoingMessage {
    readonly clientMessageId: string;
    readonly conversation: string;
    readonly text: string;
    readonly channel?: string;
    readonly replyTo?: string;
    readonly attachments?: readonly Attachment[];
    readonly queuedAt: number;
}

/** Where unsent messages survive a reload. Each is kept on its own, so that several tabs do not overwrite each other. */
export interface OutboxStore {
    /** Those that are this page's to send, oldest first: its own, and those of pages that are gone. */
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
