import { t } from '../texts/t.ts';
import type { ChatPage, ChatView } from './types.ts';

/** As the server writes it: what is null may be left out, and a contact may be unknown for a moment. */
export type ChatAnswer = Pick<
    ChatView,
    'id' | 'kind' | 'preview' | 'head' | 'unread' | 'archived' | 'frozen' | 'readUpTo'
> &
    Partial<Pick<ChatView, 'lastMessageAt' | 'assignee' | 'ticket' | 'department'>> & {
        contact?: { id: string; name: string; type: string; email?: string | null } | null;
    };

export type ChatPageAnswer = Omit<ChatPage, 'chats' | 'next'> & { chats: ChatAnswer[]; next?: string | null };

export function toChat(answer: ChatAnswer): ChatView {
    const { contact } = answer;
    return {
        ...answer,
        lastMessageAt: answer.lastMessageAt ?? null,
        assignee: answer.assignee ?? null,
        ticket: answer.ticket ?? null,
        department: answer.department ?? null,
        contact: {
            id: contact?.id ?? answer.id,
            name: contact?.name || t('contact.unnamed'),
            type: contact?.type ?? '',
            email: contact?.email ?? null,
        },
    };
}

/** The conversation can be in the view before its contact is: their facts come by different ways. */
export function knowsContact(chat: ChatView): boolean {
    return chat.contact.type !== '';
}
