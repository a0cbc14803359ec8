import type { ChatApi, Note, NoteFrame } from '@chatdesk/chat-protocol';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../live/keys.ts';
import { foldNote } from './foldNotes.ts';

const NOTES_PER_PAGE = 200;
const MOST_RECENT = 100;

type NotePage = { notes: readonly Note[]; head: number };

/** Notes of the loaded conversations, kept up to date by the socket. */
export class NoteCache {
    // What arrived while a page was on its way must not be lost.
    readonly #recent: NoteFrame[] = [];

    constructor(private readonly cache: QueryClient) {}

    async fetch(api: ChatApi, conversation: string): Promise<readonly Note[]> {
        const all = await fetchAll(api, conversation);
        return this.#recent
            .filter((frame) => frame.conversation === conversation)
            .reduce((notes, { note }) => foldNote(notes, note), all);
    }

    readonly take = (frame: NoteFrame): void => {
        this.#recent.push(frame);
        if (this.#recent.length > MOST_RECENT) this.#recent.shift();
        this.cache.setQueryData<readonly Note[]>(
            keys.notes(frame.conversation),
            (notes) => notes && foldNote(notes, frame.note),
        );
    };

    /** Notes have no numbering that shows a gap: after a break they are fetched again. */
    fetchAgain(): void {
        void this.cache.invalidateQueries({ queryKey: ['notes'] });
    }
}

async function fetchAll(api: ChatApi, conversation: string): Promise<readonly Note[]> {
    const path = notesPath(conversation);
    let all: readonly Note[] = [];
    for (let after = 0; ; ) {
        const { notes } = await api.get<NotePage>(`${path}?after=${after}&limit=${NOTES_PER_PAGE}`);
        all = [...all, ...notes];
        after = notes.at(-1)?.seq ?? after;
        if (notes.length < NOTES_PER_PAGE) return all;
    }
}

export function notesPath(conversation: string): string {
    return `/api/conversations/${encodeURIComponent(conversation)}/notes`;
}

export function notePath(conversation: string, id: string): string {
    return `${notesPath(conversation)}/${encodeURIComponent(id)}`;
}
