import type { Note } from '@chatdesk/chat-protocol';
import { useMutation } from '@tanstack/react-query';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { say } from '../ui/toasts.ts';
import { type Colleague, mentionedIn } from './mentions.ts';
import { notePath } from './noteCache.ts';

/** Edits or removes a note, and says so when that could not be done. */
export function useChangeNote(conversation: string, note: Note) {
    const { api, notes } = useDesk();
    const path = notePath(conversation, note.id);
    const onError = (problem: unknown) => {
        console.warn('Note not changed', problem);
        say({ text: t('note.change.failed'), tone: 'negative' });
    };
    const edit = useMutation({
        networkMode: 'always',
        mutationFn: ({ text, colleagues }: { text: string; colleagues: readonly Colleague[] }) => {
            // Who was mentioned before may have left since.
            const before = note.mentions.filter(({ id }) => !colleagues.some((one) => one.id === id));
            return api.patch<Note>(path, { text, mentions: mentionedIn(text, [...colleagues, ...before]) });
        },
        onSuccess: (edited) => notes.take({ type: 'note', conversation, note: edited }),
        onError,
    });
    const remove = useMutation({
        networkMode: 'always',
        mutationFn: () => api.request<void>('DELETE', path),
        onSuccess: () => {
            const removedAt = new Date().toISOString();
            const gone = { ...note, version: note.version + 1, text: '', mentions: [], removedAt };
            notes.take({ type: 'note', conversation, note: gone });
        },
        onError,
    });
    return { edit, remove };
}
