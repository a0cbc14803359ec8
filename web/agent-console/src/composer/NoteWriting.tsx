import { type KeyboardEvent, useRef } from 'react';
import type { ChatView } from '../api/types.ts';
import { useDesk } from '../live/DeskContext.ts';
import { MentionField } from '../notes/MentionField.tsx';
import { useColleagues } from '../notes/useColleagues.ts';
import { useWriteNote } from '../notes/useWriteNote.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { revealRow } from '../ui/reveal.ts';
import { useDraft } from './drafts.ts';
import { LONGEST, useFocusOnRequest } from './field.ts';

type Props = { chat: ChatView; answered: { current: number }; onSwitch: (event: KeyboardEvent) => void };

/** Where a member writes to the team alone: another colour, and the words that say so. */
export function NoteWriting({ chat, answered, onSwitch }: Props) {
    const { drafts } = useDesk();
    const draft = `note.${chat.id}`;
    const text = useDraft(draft);
    const colleagues = useColleagues();
    const field = useRef<HTMLTextAreaElement>(null);
    useFocusOnRequest(field, answered);
    const { write, isPending } = useWriteNote(chat.id, colleagues, () => {
        drafts.set(draft, '');
        drafts.save();
        field.current?.focus();
    });
    const words = text.trim();
    const tooMany = words.length - LONGEST;
    const ready = words !== '' && tooMany <= 0 && !isPending;

    return (
        <>
            <MentionField
                value={text}
                label={t('note.label')}
                placeholder={t('note.placeholder')}
                colleagues={colleagues}
                field={field}
                onChange={(next) => !isPending && drafts.set(draft, next)}
                onSubmit={() => ready && write(words)}
                onCancel={() => {
                    field.current?.blur();
                    revealRow(chat.id, { focus: true });
                }}
                onKeyDown={onSwitch}
            />
            <div className="flex items-center gap-2 ps-3 pe-2 pb-2">
                <span className="min-w-0 flex-1 truncate text-xs text-muted">
                    {tooMany > 0 ? (
                        <span role="alert" className="text-negative">
                            {t('composer.count', { count: tooMany })}
                        </span>
                    ) : (
                        t('note.onlyTeam')
                    )}
                </span>
                <Button look="primary" disabled={!ready} onClick={() => write(words)}>
                    {t('note.add')}
                </Button>
            </div>
        </>
    );
}
