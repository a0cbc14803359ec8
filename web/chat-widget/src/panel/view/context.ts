import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Chat } from '../chat/chat.ts';
import type { Dates } from '../texts/dates.ts';

export interface ChatContextValue {
    readonly chat: Chat;
    readonly dates: Dates;
}

export const ChatContext = createContext<ChatContextValue | null>(null);

export function useChat(): ChatContextValue {
    const value = useContext(ChatContext);
    if (!value) throw new Error('A view was rendered outside of the panel.');
    return value;
}
