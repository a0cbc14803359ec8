import type { OutgoingMessage, OutgoingState } from '@chatdesk/chat-protocol';

/** A message of one's own that the conversation does not show by itself yet. */
export type Outgoing = OutgoingState & { readonly message: OutgoingMessage };
export type OutgoingNow = ReadonlyMap<string, readonly Outgoing[]>;

/** One's own unsent messages by conversation, in the order they were written. */
export function foldOutgoing(now: OutgoingNow, event: Outgoing): OutgoingNow {
    const all = now.get(event.message.conversation) ?? [];
    const at = all.findIndex((one) => sameMessage(one, event.message.clientMessageId));
    return withOutgoing(now, event.message.conversation, at < 0 ? [...all, event] : all.with(at, event));
}

/** Taken off once the conversation itself shows the message, or when the member discards it. */
export function settleOutgoing(now: OutgoingNow, conversation: string, clientMessageId: string): OutgoingNow {
    const all = now.get(conversation);
    if (!all?.some((one) => sameMessage(one, clientMessageId))) return now;
    return withOutgoing(
        now,
        conversation,
        all.filter((one) => !sameMessage(one, clientMessageId)),
    );
}

function sameMessage(one: Outgoing, clientMessageId: string): boolean {
    return one.message.clientMessageId === clientMessageId;
}

function withOutgoing(now: OutgoingNow, conversation: string, all: readonly Outgoing[]): OutgoingNow {
    const next = new Map(now);
    if (all.length > 0) next.set(conversation, all);
    else next.delete(conversation);
    return next;
}
