import type { Message } from '@chatdesk/chat-protocol';
import type { Thread } from './thread.ts';

/** Who has seen what a contact wrote, and who has answered it. */
export type Seen = { seen: readonly string[]; replied: readonly string[] };

/** For the last message of each run of a contact's, by its id. `names` are of members, by their ids. */
export function seenOf(
    { messages, readers }: Pick<Thread, 'messages' | 'readers'>,
    names: ReadonlyMap<string, string>,
): ReadonlyMap<string, Seen> {
    const members = Object.values(readers).filter((reader) => reader.readerRole === 'agent');
    const found = new Map<string, Seen>();
    messages.forEach((message, index) => {
        if (message.senderRole !== 'contact' || messages[index + 1]?.senderRole === 'contact') return;
        const seen = members
            .filter((reader) => reader.seq >= message.seq)
            .flatMap((reader) => names.get(reader.readerId) ?? []);
        found.set(message.id, { seen, replied: answering(messages.slice(index + 1)) });
    });
    return found;
}

/** The members who write before the contact does again. */
function answering(after: readonly Message[]): string[] {
    const next = after.findIndex((message) => message.senderRole === 'contact');
    const answers = next < 0 ? after : after.slice(0, next);
    const names = answers.flatMap((one) => (one.senderRole === 'agent' ? (one.senderName ?? []) : []));
    return [...new Set(names)];
}
