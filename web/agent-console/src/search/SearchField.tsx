import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { go, herePlace } from '../app/place.ts';
import { t } from '../texts/t.ts';
import { jump } from './jump.ts';
import { Results } from './Results.tsx';
import { type Found, isQuestion } from './search.ts';
import { useSearch } from './useSearch.ts';

type Props = {
    /** Only in this one; null is everywhere. */
    conversation: string | null;
    onClose: () => void;
};

/** Finds messages by their words; Enter opens the conversation at the message (WAI-ARIA combobox). */
export function SearchField({ conversation, onClose }: Props) {
    const [text, setText] = useState('');
    const [at, setAt] = useState(0);
    const [isOpen, setOpen] = useState(true);
    const listId = useId();
    const field = useRef<HTMLInputElement>(null);
    // It is opened to be written into.
    useEffect(() => field.current?.focus(), []);
    const search = useSearch(text, conversation);
    const { found } = search;
    const current = found[Math.min(at, found.length - 1)];
    const label = t(conversation ? 'search.inChat' : 'search.everywhere');

    const open = (one: Found | undefined) => {
        if (!one) return;
        // The list must not cover what was found.
        setOpen(false);
        const here = herePlace();
        const pane = here.pane === 'archived' ? 'archived' : 'chats';
        jump.set({ conversation: one.conversation, seq: one.seq });
        if (here.chat !== one.conversation) go({ pane, chat: one.conversation });
    };

    const onKeyDown = (event: KeyboardEvent) => {
        const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: found.length - 1 };
        const move = moves[event.key];
        if (move !== undefined && found.length > 0) {
            setAt(isOpen ? (at + move) % found.length : at);
            setOpen(true);
        } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(current);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
        event.stopPropagation();
    };

    return (
        <search className="relative block border-b border-line">
            <div className="flex h-10 items-center gap-2 px-4">
                <Search size={16} className="shrink-0 text-faint" aria-hidden />
                <input
                    ref={field}
                    role="combobox"
                    aria-expanded={isOpen && found.length > 0}
                    aria-controls={listId}
                    aria-activedescendant={current && `${listId}-${current.message}`}
                    aria-autocomplete="list"
                    aria-label={label}
                    placeholder={label}
                    value={text}
                    spellCheck={false}
                    autoComplete="off"
                    className="h-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-faint"
                    onChange={({ target }) => {
                        setText(target.value);
                        setAt(0);
                        setOpen(true);
                    }}
                    onKeyDown={onKeyDown}
                />
            </div>
            {isOpen && isQuestion(text) && (
                <Results search={search} listId={listId} current={current} onOpen={open} onPoint={setAt} />
            )}
        </search>
    );
}
