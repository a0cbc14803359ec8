import { type KeyboardEvent, useRef, useState } from 'react';
import { saveEdit } from '../conversation/rewrite.ts';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { LONGEST, useGrowing } from './field.ts';
import { IntentBar } from './IntentBar.tsx';
import { type Intent, intend } from './intent.ts';

/** Other words for a message that was sent. The draft of the next one stays as it is. */
export function Editing({ conversation, intent }: { conversation: string; intent: Intent }) {
    const desk = useDesk();
    const { message } = intent;
    const [text, setText] = useState(message.content);
    const [busy, setBusy] = useState(false);
    const field = useRef<HTMLTextAreaElement>(null);
    const words = text.trim();
    const savable = words !== '' && words.length <= LONGEST && !busy;
    useGrowing(field, text);

    const save = async () => {
        if (!savable) return;
        setBusy(true);
        const saved = words === message.content || (await saveEdit(desk, conversation, message, words));
        setBusy(false);
        if (saved) intend(conversation, null);
    };

    const onKeyDown = (event: KeyboardEvent) => {
        if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void save();
        } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            intend(conversation, null);
        }
    };

    return (
        <>
            <IntentBar conversation={conversation} intent={intent} />
            <textarea
                ref={field}
                // biome-ignore lint/a11y/noAutofocus: the member has just asked to edit here
                autoFocus
                aria-label={t('composer.editing')}
                value={text}
                rows={1}
                dir="auto"
                className="block max-h-60 w-full resize-none bg-transparent px-3 pt-1.5 pb-1 outline-none"
                onChange={({ target }) => setText(target.value)}
                onKeyDown={onKeyDown}
            />
            <div className="flex items-center justify-end gap-2 px-2 pb-2">
                <Button look="quiet" onClick={() => intend(conversation, null)}>
                    {t('dialog.cancel')}
                </Button>
                <Button look="primary" disabled={!savable} onClick={() => void save()}>
                    {t('composer.save')}
                </Button>
            </div>
        </>
    );
}
