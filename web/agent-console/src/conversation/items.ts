import type { Message } from '@chatdesk/chat-protocol';

/** What stands in the conversation from top to bottom. Runs of one sender within five minutes belong together. */
export type Item =
    | { kind: 'day'; key: string; at: string }
    | { kind: 'system'; key: string; message: Message }
    | { kind: 'message'; key: string; message: Message; mine: boolean; first: boolean; last: boolean };

const RUN_MS = 300_000;

export function itemsOf(messages: readonly Message[]): Item[] {
    return messages.flatMap((message, index) => {
        const before = messages[index - 1];
        const after = messages[index + 1];
        const newDay = !before || dayOf(before) !== dayOf(message);
        const day: Item[] = newDay
            ? [{ kind: 'day', key: `day-${dayOf(message)}`, at: message.createdAt }]
            : [];
        return [...day, itemOf(message, before, after)];
    });
}

function itemOf(message: Message, before: Message | undefined, after: Message | undefined): Item {
    // Its own id from the moment it was written, so that the bubble stays the same when it is acknowledged.
    const key = message.clientMessageId || message.id;
    if (message.type === 'system') return { kind: 'system', key, message };
    return {
        kind: 'message',
        key,
        message,
        mine: message.senderRole === 'agent',
        first: !before || !sameRun(before, message),
        last: !after || !sameRun(message, after),
    };
}

function sameRun(one: Message, next: Message): boolean {
    return (
        one.senderId === next.senderId &&
        one.senderRole === next.senderRole &&
        one.type === next.type &&
        dayOf(one) === dayOf(next) &&
        Date.parse(next.createdAt) - Date.parse(one.createdAt) < RUN_MS
    );
}

/** The day by the reader's calendar. */
function dayOf({ createdAt }: Message): string {
    return new Date(createdAt).toDateString();
}
