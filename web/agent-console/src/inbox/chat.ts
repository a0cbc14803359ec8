import type { ConversationFrame, Message, MessageFrame, ReadFrame } from '@chatdesk/chat-protocol';
import { knowsContact } from '../api/chatView.ts';
import type { ChatView } from '../api/types.ts';

/** The live frames that can change a row of the inbox. */
export type ChatFrame = MessageFrame | ConversationFrame | ReadFrame;

/** `gap`: something was missed or cannot be known from the frame alone, so the row must be fetched again. */
export type FoldedChat = { chat: ChatView; gap: boolean };

const PREVIEW_LENGTH = 100;

export function previewOf(message: Message): string {
    const line = message.content.replace(/\s+/g, ' ').trim();
    const text = message.senderRole === 'agent' ? `You: ${line}` : line;
    return [...text].slice(0, PREVIEW_LENGTH).join('');
}

/** Twin and late frames change nothing: the row already holds what they say. */
export function foldChat(chat: ChatView, frame: ChatFrame): FoldedChat {
    if (frame.type === 'read') return foldRead(chat, frame);
    if (frame.seq <= chat.head) return { chat, gap: false };
    const gap = frame.seq > chat.head + 1 || !knowsContact(chat) || changesNothingShown(chat, frame);
    const next = frame.type === 'message' ? withMessage(chat, frame.message) : withState(chat, frame);
    return { chat: { ...next, head: frame.seq }, gap };
}

/** A change of which the frame says nothing, such as of the department. */
function changesNothingShown(chat: ChatView, frame: MessageFrame | ConversationFrame): boolean {
    return frame.type === 'conversation' && frame.archived === chat.archived && frame.frozen === chat.frozen;
}

function withMessage(chat: ChatView, message: Message): ChatView {
    if (message.type === 'system') return chat;
    const unseen = message.senderRole === 'contact' && message.seq > chat.readUpTo;
    return {
        ...chat,
        preview: previewOf(message),
        lastMessageAt: message.createdAt,
        unread: chat.unread + (unseen ? 1 : 0),
    };
}

function withState(chat: ChatView, frame: { archived: boolean; frozen: boolean }): ChatView {
    return { ...chat, archived: frame.archived, frozen: frame.frozen };
}

function foldRead(chat: ChatView, frame: { readerRole: string; seq: number }): FoldedChat {
    if (frame.readerRole !== 'agent' || frame.seq <= chat.readUpTo) return { chat, gap: false };
    const readAll = frame.seq >= chat.head;
    const unread = readAll ? 0 : chat.unread;
    return {
        chat: { ...chat, readUpTo: frame.seq, unread },
        gap: !readAll && chat.unread > 0,
    };
}

/** Views lag behind the socket by moments: of two states of one row the one that knows more wins. */
export function newer(fetched: ChatView, known: ChatView | undefined): ChatView {
    return known && !knowsAsMuch(fetched, known) ? known : fetched;
}

export function knowsAsMuch(fetched: ChatView, known: Pick<ChatView, 'head' | 'readUpTo'>): boolean {
    return fetched.head >= known.head && fetched.readUpTo >= known.readUpTo;
}
