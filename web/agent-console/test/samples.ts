import type {
    ChangedFrame,
    ConversationFrame,
    Message,
    MessageFrame,
    ReadFrame,
} from '@chatdesk/chat-protocol';
import type { ChatPage, ChatView } from '../src/api/types.ts';
import type { ChatPages } from '../src/inbox/lists.ts';

const START = Date.parse('2026-11-20T09:00:00.000Z');

export function chat(id: string, more: Partial<ChatView> = {}): ChatView {
    return {
        id,
        kind: 'support',
        contact: { id: `contact-${id}`, name: `Nora ${id}`, type: 'client', email: null },
        preview: '',
        lastMessageAt: at(0),
        head: 0,
        unread: 0,
        archived: false,
        frozen: false,
        assignee: null,
        ticket: null,
        department: null,
        readUpTo: 0,
        ...more,
    };
}

export function at(minutes: number): string {
    return new Date(START + minutes * 60_000).toISOString();
}

export function message(seq: number, more: Partial<Message> = {}): Message {
    return {
        id: `message-${seq}`,
        seq,
        clientMessageId: `client-${seq}`,
        senderId: 'contact-a',
        senderRole: 'contact',
        senderName: 'Nora',
        type: 'text',
        content: `Text ${seq}`,
        createdAt: at(seq),
        ...more,
    };
}

export function messageFrame(conversation: string, seq: number, more: Partial<Message> = {}): MessageFrame {
    return { type: 'message', conversation, seq, message: message(seq, more) };
}

export function changedFrame(
    conversation: string,
    seq: number,
    of: number,
    more: Partial<Message>,
): ChangedFrame {
    return { type: 'changed', conversation, seq, message: message(of, more) };
}

export function stateFrame(conversation: string, seq: number, archived: boolean): ConversationFrame {
    return { type: 'conversation', conversation, seq, archived, frozen: false };
}

export function readFrame(
    conversation: string,
    seq: number,
    readerRole: 'agent' | 'contact' = 'agent',
): ReadFrame {
    return { type: 'read', conversation, readerId: `${readerRole}-1`, readerRole, seq };
}

export function pages(...all: ChatView[][]): ChatPages {
    const total = all.flat().length;
    const toPage = (chats: ChatView[], index: number): ChatPage => ({
        chats,
        next: index === all.length - 1 ? null : `after-${index}`,
        total,
        version: 1,
    });
    return {
        pages: all.map(toPage),
        pageParams: all.map((_, index) => (index === 0 ? null : `after-${index - 1}`)),
    };
}

/** The same mixing for the same seed, so that a failure can be seen again. */
export function mixed<T>(all: readonly T[], seed: number): T[] {
    let state = seed * 2_654_435_761 + 1;
    const next = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
    return all
        .map((one) => ({ one, rank: next() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ one }) => one);
}
