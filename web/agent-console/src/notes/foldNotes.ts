import type { Note } from '@chatdesk/chat-protocol';

/** The notes of one conversation by their own numbers; of two states of one note the newer stays. */
export function foldNote(notes: readonly Note[], note: Note): readonly Note[] {
    const known = notes.find((one) => one.id === note.id);
    if (known && known.version >= note.version) return notes;
    return [...notes.filter((one) => one !== known), note].sort((a, b) => a.seq - b.seq);
}

/** Those that say something, and whose place among the messages is loaded. */
export function shownNotes(notes: readonly Note[], firstSeq: number | null): readonly Note[] {
    return notes.filter((note) => !note.removedAt && (firstSeq === null || note.afterSeq >= firstSeq));
}
