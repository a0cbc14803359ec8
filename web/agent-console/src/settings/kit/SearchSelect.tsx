import { Check, ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { CONTROL, type ControlProps } from './Field.tsx';
import type { Option } from './NativeSelect.tsx';
import { MOST_SHOWN, searched } from './search.ts';

type Props = ControlProps & {
    name?: string;
    label: string;
    value: string;
    onChange: (value: string) => void;
    options: readonly Option[];
};

/** A list to choose from by typing (WAI-ARIA combobox with a list): arrows walk, Enter chooses, Esc gives up. */
export function SearchSelect({ label, value, onChange, options, ...control }: Props) {
    const listId = useId();
    const [text, setText] = useState<string | null>(null);
    const [at, setAt] = useState(0);
    const popup = useRef<HTMLDivElement>(null);
    const isOpen = text !== null;
    const found = isOpen ? searched(options, text) : [];
    const shown = found.slice(0, MOST_SHOWN);
    const chosen = options.find((option) => option.value === value);
    const optionId = (index: number) => `${listId}-${index}`;
    const active = isOpen && shown[at] ? optionId(at) : undefined;

    // A dialog that scrolls would hide it.
    useEffect(() => {
        if (isOpen) popup.current?.scrollIntoView({ block: 'nearest' });
    }, [isOpen]);

    useEffect(() => {
        if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
    }, [active]);

    const open = () => {
        setText('');
        setAt(
            Math.max(
                0,
                searched(options, '')
                    .slice(0, MOST_SHOWN)
                    .findIndex((o) => o.value === value),
            ),
        );
    };
    const choose = (option: Option | undefined) => {
        if (option) onChange(option.value);
        setText(null);
    };
    const walk = (to: number) => (isOpen ? setAt(Math.max(0, Math.min(to, shown.length - 1))) : open());

    const onKeyDown = (event: KeyboardEvent) => {
        if (event.key === 'ArrowDown') walk(at + 1);
        else if (event.key === 'ArrowUp') walk(at - 1);
        else if (event.key === 'Enter' && isOpen) choose(shown[at]);
        else if (event.key === 'Escape' && isOpen) setText(null);
        else return;
        event.preventDefault();
    };

    return (
        <div className="relative">
            <input
                {...control}
                role="combobox"
                aria-expanded={isOpen}
                aria-controls={listId}
                aria-autocomplete="list"
                aria-activedescendant={active}
                autoComplete="off"
                className={classes(CONTROL, 'truncate pe-8')}
                value={text ?? chosen?.label ?? value}
                placeholder={chosen?.label}
                onClick={() => isOpen || open()}
                onChange={(event) => {
                    setText(event.target.value);
                    setAt(0);
                }}
                onKeyDown={onKeyDown}
                onBlur={() => setText(null)}
            />
            <ChevronDown
                size={16}
                aria-hidden
                className="pointer-events-none absolute end-2.5 top-2.5 text-muted"
            />
            {isOpen && (
                <div
                    ref={popup}
                    className="appear absolute inset-x-0 top-full z-30 mt-1 rounded-card bg-raised p-1 shadow-floating"
                >
                    <div
                        id={listId}
                        role="listbox"
                        tabIndex={-1}
                        aria-label={label}
                        className="max-h-64 overflow-y-auto"
                    >
                        {shown.map((option, index) => (
                            <div
                                key={option.value}
                                id={optionId(index)}
                                role="option"
                                tabIndex={-1}
                                aria-selected={option.value === value}
                                className={classes(
                                    'flex min-h-8 items-center gap-2 rounded-control px-2 py-1 text-sm',
                                    index === at && 'bg-hover',
                                )}
                                // Before the field loses the focus, which would close the list.
                                onPointerDown={(event) => {
                                    event.preventDefault();
                                    choose(option);
                                }}
                                onPointerMove={() => setAt(index)}
                            >
                                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                                {option.value === value && (
                                    <Check size={14} aria-hidden className="text-accent-text" />
                                )}
                            </div>
                        ))}
                    </div>
                    <Rest text={text} found={found.length} />
                </div>
            )}
        </div>
    );
}

function Rest({ text, found }: { text: string; found: number }) {
    if (found > 0 && found <= MOST_SHOWN) return null;
    return (
        <p role="status" className="px-2 py-1.5 text-xs text-muted">
            {found === 0 ? t('field.noMatch', { text }) : t('field.more')}
        </p>
    );
}
