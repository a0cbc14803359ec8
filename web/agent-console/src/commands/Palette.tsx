import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { dialog } from '../app/ui.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Keys } from '../ui/Keys.tsx';
import { type Command, GROUP_TITLES, matching } from './commands.ts';
import { useConversationCommands } from './useConversationCommands.ts';

const MOST_SHOWN = 60;

/** Ctrl/⌘ K: every action with its key, and every conversation by name (WAI-ARIA combobox pattern). */
export function Palette({ commands, finds }: { commands: readonly Command[]; finds: boolean }) {
    const [text, setText] = useState('');
    const [at, setAt] = useState(0);
    const listId = useId();
    const conversations = useConversationCommands();
    const query = useDeferredValue(text);
    const found = useMemo(() => {
        const all = finds || query.trim() ? [...conversations, ...commands] : [...commands, ...conversations];
        return matching(all, query).slice(0, MOST_SHOWN);
    }, [commands, conversations, finds, query]);
    const current = found[Math.min(at, found.length - 1)];

    const run = (command: Command | undefined) => {
        if (!command) return;
        dialog.set(null);
        // After the dialog gave the focus back: what runs may want it elsewhere.
        requestAnimationFrame(command.run);
    };

    const onKeyDown = (event: KeyboardEvent) => {
        const moves: Record<string, number> = {
            ArrowDown: at + 1,
            ArrowUp: at - 1,
            Home: 0,
            End: found.length - 1,
        };
        const next = moves[event.key];
        if (next !== undefined && found.length > 0) {
            event.preventDefault();
            setAt((next + found.length) % found.length);
        } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault();
            run(current);
        }
    };

    return (
        <Dialog label={t('command.palette')} onClose={() => dialog.set(null)} className="mt-[12dvh] max-w-xl">
            <div className="flex h-13 items-center gap-3 border-b border-line px-4">
                <Search size={18} className="shrink-0 text-faint" aria-hidden />
                <input
                    autoFocus
                    role="combobox"
                    aria-expanded
                    aria-controls={listId}
                    aria-activedescendant={current ? optionId(listId, current) : undefined}
                    aria-label={t('command.palette')}
                    placeholder={t('command.placeholder')}
                    value={text}
                    spellCheck={false}
                    autoComplete="off"
                    className="h-full min-w-0 flex-1 bg-transparent text-[0.9375rem] outline-none placeholder:text-faint"
                    onChange={({ target }) => {
                        setText(target.value);
                        setAt(0);
                    }}
                    onKeyDown={onKeyDown}
                />
            </div>
            <Results listId={listId} found={found} current={current} onRun={run} onPoint={setAt} />
            {found.length === 0 && (
                <p className="px-4 py-10 text-center text-sm text-muted">
                    {t('command.none', { text: query })}
                </p>
            )}
        </Dialog>
    );
}

type ResultsProps = {
    listId: string;
    found: readonly Command[];
    current: Command | undefined;
    onRun: (command: Command) => void;
    onPoint: (at: number) => void;
};

function Results({ listId, found, current, onRun, onPoint }: ResultsProps) {
    const list = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (current) document.getElementById(optionId(listId, current))?.scrollIntoView({ block: 'nearest' });
    }, [listId, current]);
    return (
        <div
            ref={list}
            id={listId}
            role="listbox"
            aria-label={t('command.results')}
            className="max-h-[min(26rem,60dvh)] overflow-y-auto p-2 empty:hidden"
        >
            {found.map((command, index) => (
                <div key={command.id} role="presentation">
                    {found[index - 1]?.group !== command.group && (
                        <p role="presentation" className="px-2 pt-2 pb-1 text-xs font-medium text-faint">
                            {t(GROUP_TITLES[command.group])}
                        </p>
                    )}
                    {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's */}
                    {/* biome-ignore lint/a11y/useFocusableInteractive: active by aria-activedescendant */}
                    <div
                        id={optionId(listId, command)}
                        role="option"
                        aria-selected={command === current}
                        className={classes(
                            'flex h-9 scroll-my-8 items-center gap-2 rounded-control px-2',
                            command === current && 'bg-active',
                        )}
                        onPointerMove={() => command !== current && onPoint(index)}
                        onClick={() => onRun(command)}
                    >
                        <span className="min-w-0 truncate" dir="auto">
                            {command.title}
                        </span>
                        {command.hint && (
                            <span className="min-w-0 flex-1 truncate text-sm text-faint">{command.hint}</span>
                        )}
                        {command.key && (
                            <span className="ms-auto">
                                <Keys keys={keyName(command.key)} />
                            </span>
                        )}
                    </div>
                </div>
            ))}
        </div>
    );
}

export function keyName(key: string): string {
    return key === 'Escape' ? 'Esc' : key.toUpperCase();
}

function optionId(listId: string, command: Command): string {
    return `${listId}-${command.id}`;
}
