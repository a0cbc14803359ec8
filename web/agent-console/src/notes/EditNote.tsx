import type { Note } from '@chatdesk/chat-protocol';
import { useEffect, useRef, useState } from 'react';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { MentionField } from './MentionField.tsx';
import type { Colleague } from './mentions.ts';
import { useColleagues } from './useColleagues.ts';

type Props = {
    note: Note;
    onSave: (text: string, colleagues: readonly Colleague[]) => void;
    onCancel: () => void;
};

/** One's own note, open to be changed. */
export function EditNote({ note, onSave, onCancel }: Props) {
    const [text, setText] = useState(note.text);
    const colleagues = useColleagues();
    const field = useRef<HTMLTextAreaElement>(null);
    useEffect(() => field.current?.focus(), []);
    const save = () => text.trim() && onSave(text.trim(), colleagues);
    return (
        <div className="-mx-3 -mb-1">
            <MentionField
                value={text}
                label={t('note.edit')}
                colleagues={colleagues}
                field={field}
                onChange={setText}
                onSubmit={save}
                onCancel={onCancel}
            />
            <div className="flex justify-end gap-2 px-3 pb-1">
                <Button look="quiet" onClick={onCancel}>
                    {t('note.cancel')}
                </Button>
                <Button look="primary" disabled={!text.trim()} onClick={save}>
                    {t('note.save')}
                </Button>
            </div>
        </div>
    );
}
