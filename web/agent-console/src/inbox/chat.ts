import type { Message, NumberedFrame, ReadFrame } from '@chatdesk/chat-protocol';
import { inWords } from '@chatdesk/chat-protocol/files';
import { knowsContact } from '../api/chatView.ts';
import type { ChatView } from '../api/types.ts';

/** The live frames that can change a row of the inbox. */
export type ChatFrame = NumberedFrame | ReadFrame;

/** `gap`: something was missed or cannot be known from the frame alone, so the row must be fetched again. */
export type FoldedChat = { chat: ChatView; gap: boolean };

const PREVIEW_LENGTH = 100;
// As the server says it.
const REMOVED = 'Message removed';

export function previewOf(message: Message): string {
    const line = message.removedAt
        ? REMOVED
        : inWords(message.content, message.attachments ?? [])
              .replace(/\s+/g, ' ')
              .trim();
    const text = message.senderRole === 'agent' ? `You: ${line}` : line;
    return [...text].slice(0, PREVIEW_LENGTH).join('');
}

/** Twin and late frames change nothing: the row already holds what they say. */
export function foldChat(chat: ChatView, frame: ChatFrame): FoldedChat {
    if (frame.type === 'read') return foldRead(chat, frame);
    if (frame.seq <= chat.head) return { chat, gap: false };
    const gap = frame.seq > chat.head + 1 || !knowsContact(chat) || changesNothingShown(chat, frame);
    return { chat: { ...after(chat, frame), head: frame.seq }, gap };
}

/** A change of which the frame says nothing, such as of the department. */
function changesNothingShown(chat: ChatView, frame: NumberedFrame): boolean {
    return frame.type === 'conversation' && frame.archived === chat.archived && frame.frozen === chat.frozen;
}

function after(chat: ChatView, frame: NumberedFrame): ChatView {
    switch (frame.type) {
        case 'message':
            return withMessage(chat, frame.message);
        case 'changed':
            return withChanged(chat, frame.message);
        case 'conversation':
            return withState(chat, frame);
    }
}

/** The row shows the newest message only. */
function withChanged(chat: ChatView, message: Message): ChatView {
    const isNewest = message.createdAt === chat.lastMessageAt;
    return isNewest ? { ...chat, preview: previewOf(message) } : chat;
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
