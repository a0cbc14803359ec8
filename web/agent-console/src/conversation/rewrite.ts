import { type Message, Problem } from '@chatdesk/chat-protocol';
import type { Desk } from '../live/desk.ts';
import { en } from '../texts/en.ts';
import { type TextKey, t } from '../texts/t.ts';
import { say } from '../ui/toasts.ts';

/** Whether the message says this now; what kept it from that is said. */
export function saveEdit(desk: Desk, conversation: string, message: Message, text: string): Promise<boolean> {
    return tried(desk.connection.edit(conversation, message.id, text), 'message.edit.failed');
}

export function removeMessage(desk: Desk, conversation: string, message: Message): Promise<boolean> {
    return tried(desk.connection.remove(conversation, message.id), 'message.remove.failed');
}

async function tried(change: Promise<unknown>, failed: TextKey): Promise<boolean> {
    try {
        await change;
        return true;
    } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        const why: string = `refused.${problem.code}`;
        say({ text: t(why in en ? (why as TextKey) : failed), tone: 'negative' });
        return false;
    }
}
