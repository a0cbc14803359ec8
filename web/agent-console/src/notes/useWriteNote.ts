import { newMessageId } from '@chatdesk/chat-protocol';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { say } from '../ui/toasts.ts';
import { type Colleague, mentionedIn } from './mentions.ts';
import { notePath } from './noteCache.ts';

type Answer = { id: string; seq: number; afterSeq: number; createdAt: string };

/** Saves a note. What could not be saved may be tried again: the same words keep their id. */
export function useWriteNote(conversation: string, colleagues: readonly Colleague[], onDone: () => void) {
    const { api, me, notes } = useDesk();
    const tried = useRef({ text: '', id: '' });
    const { mutate, isPending } = useMutation({
        networkMode: 'always',
        mutationFn: async (text: string) => {
            if (tried.current.text !== text) tried.current = { text, id: newMessageId() };
            const { id: clientNoteId } = tried.current;
            const wanted = mentionedIn(text, colleagues);
            const path = notePath(conversation, clientNoteId);
            const answer = await api.put<Answer>(path, { text, mentions: wanted });
            const mentions = colleagues.filter(({ id }) => wanted.includes(id));
            return { ...answer, clientNoteId, text, mentions };
        },
        onSuccess: (written) => {
            tried.current = { text: '', id: '' };
            const { id: authorId, name: authorName } = me.member;
            const note = { ...written, version: 1, authorId, authorName };
            notes.take({ type: 'note', conversation, note });
            onDone();
        },
        onError: (problem) => {
            console.warn('Note not saved', problem);
            say({ text: t('note.failed'), tone: 'negative' });
        },
    });
    return { write: mutate, isPending };
}
