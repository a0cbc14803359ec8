import type { Note } from '@chatdesk/chat-protocol';
import { Pencil, StickyNote, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { clockTime, fullTime } from '../texts/when.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { EditNote } from './EditNote.tsx';
import { NoteText } from './NoteText.tsx';
import { useChangeNote } from './useChangeNote.ts';

/** A note at its place among the messages; nobody takes it for one. */
export function NoteBubble({ conversation, note }: { conversation: string; note: Note }) {
    const [editing, setEditing] = useState(false);
    const { member } = useDesk().me;
    const { edit, remove } = useChangeNote(conversation, note);
    const isMine = note.authorId === member.id;
    return (
        <li className="group/note my-3 flex justify-end ps-10">
            <article
                aria-label={t('note.by', { name: note.authorName })}
                className="w-full max-w-[36rem] rounded-card border border-note-line bg-note px-3 py-2"
            >
                <header className="mb-0.5 flex min-h-8 items-center gap-1.5 text-xs text-muted">
                    <StickyNote size={13} aria-hidden />
                    <span className="min-w-0 truncate font-medium">
                        {t('note.by', { name: isMine ? t('chat.you') : note.authorName })}
                    </span>
                    <time dateTime={note.createdAt} title={fullTime(note.createdAt)}>
                        {clockTime(note.createdAt)}
                    </time>
                    {note.editedAt && <span>{t('note.edited')}</span>}
                    <span className="ms-auto flex opacity-0 group-focus-within/note:opacity-100 group-hover/note:opacity-100 pointer-coarse:opacity-100">
                        {isMine && !editing && (
                            <IconButton
                                icon={Pencil}
                                label={t('note.edit')}
                                onClick={() => setEditing(true)}
                            />
                        )}
                        {(isMine || member.role !== 'agent') && (
                            <IconButton
                                icon={Trash2}
                                label={t('note.remove')}
                                disabled={remove.isPending}
                                onClick={() => remove.mutate()}
                            />
                        )}
                    </span>
                </header>
                {editing ? (
                    <EditNote
                        note={note}
                        onSave={(text, colleagues) =>
                            edit.mutate({ text, colleagues }, { onSuccess: () => setEditing(false) })
                        }
                        onCancel={() => setEditing(false)}
                    />
                ) : (
                    <NoteText text={note.text} mentions={note.mentions} />
                )}
            </article>
        </li>
    );
}
