import type {
    AvailabilityFrame,
    ChangedFrame,
    ConversationFrame,
    DeliveredFrame,
    MessageFrame,
    NoteFrame,
    NumberedFrame,
    PresenceFrame,
    ReadFrame,
    RefusedFrame,
    TeamFrame,
    TicketFrame,
    TypingFrame,
    WelcomeFrame,
} from './frames.ts';
import type { OutgoingMessage } from './outbox.ts';

/**
 * `open` only after the server's welcome, `slow` while it is asked again and again because no socket could be opened;
 * `offline` once an attempt has failed or the device says so.
 */
export type ConnectionStatus = 'connecting' | 'open' | 'slow' | 'offline' | 'stopped';

/** Whether frames come and go, by whatever way. */
export function isConnected(status: ConnectionStatus | null): boolean {
    return status === 'open' || status === 'slow';
}

/** `waiting` for a connection, `sending`, `sent` (committed), or `failed`: late or refused, kept until retried or discarded. */
export type OutgoingState =
    | { readonly state: 'waiting' | 'sending' }
    | { readonly state: 'sent'; readonly id: string; readonly seq: number; readonly at: string }
    | { readonly state: 'failed'; readonly code: string; readonly detail: string };

export interface ConnectionEvents {
    status: { readonly status: ConnectionStatus };
    welcome: WelcomeFrame;
    /** Of followed conversations: strictly rising, without gap, once. */
    message: MessageFrame;
    changed: ChangedFrame;
    conversation: ConversationFrame;
    /** Every numbered frame as it arrives, followed or not, maybe twice or out of order: for lists that keep the newest. */
    activity: NumberedFrame;
    read: ReadFrame;
    delivered: DeliveredFrame;
    note: NoteFrame;
    typing: TypingFrame;
    presence: PresenceFrame;
    team: TeamFrame;
    ticket: TicketFrame;
    availability: AvailabilityFrame;
    outgoing: OutgoingState & { readonly message: OutgoingMessage };
    /** A frame, not a message, was refused: a fault of this client, worth a line in a log. */
    refused: RefusedFrame;
    /** Continuity cannot be proven: fetch the conversation again and follow it from there. */
    resync: { readonly conversation: string };
    /** The visitor's time is over. The connection has stopped. */
    expired: Record<string, never>;
    /** The connection has stopped for good: token refused, forbidden, or replaced by another. */
    stopped: { readonly code: string; readonly detail: string };
}

type Listener<T> = (event: T) => void;

/** A small typed emitter; `on` gives back what takes the listener off. */
export class Emitter<Events> {
    readonly #listeners = new Map<keyof Events, Set<Listener<never>>>();

    on<Name extends keyof Events>(name: Name, listener: Listener<Events[Name]>): () => void {
        const all = this.#listeners.get(name) ?? new Set();
        this.#listeners.set(name, all.add(listener as Listener<never>));
        return () => all.delete(listener as Listener<never>);
    }

    emit<Name extends keyof Events>(name: Name, event: Events[Name]): void {
        for (const listener of this.#listeners.get(name) ?? []) (listener as Listener<Events[Name]>)(event);
    }
}
