import { X } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { withTyped } from './chips.ts';
import { Field, type FieldProps } from './Field.tsx';

type Props = FieldProps & {
    name?: string;
    value: readonly string[];
    onChange: (value: string[]) => void;
    placeholder?: string;
    /** How an item is written after it was typed, such as in small letters. */
    tidy?: (item: string) => string;
};

/** A list of short texts without spaces. Enter, comma or leaving adds; Backspace takes the last one away. */
export function ChipsField({
    label,
    hint,
    error,
    required,
    value,
    onChange,
    placeholder,
    tidy,
    name,
}: Props) {
    const [typed, setTyped] = useState('');
    const input = useRef<HTMLInputElement>(null);

    const add = (text: string) => {
        setTyped('');
        if (text.trim()) onChange(withTyped(value, text, tidy));
    };
    const remove = (item: string) => {
        onChange(value.filter((one) => one !== item));
        input.current?.focus();
    };
    const onKeyDown = (event: KeyboardEvent) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || (event.key === ',' && typed)) {
            event.preventDefault();
            add(typed);
        } else if (event.key === 'Backspace' && !typed && value.length > 0) onChange(value.slice(0, -1));
    };

    return (
        <Field {...{ label, hint, error, required }}>
            {(control) => (
                // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse; the field itself takes keys
                <div
                    className={classes(
                        'flex min-h-9 flex-wrap items-center gap-1.5 rounded-control border bg-bg p-1.5 focus-within:border-accent',
                        error === undefined ? 'border-line-control' : 'border-negative',
                    )}
                    onMouseDown={(event) => {
                        if (event.target !== event.currentTarget) return;
                        event.preventDefault();
                        input.current?.focus();
                    }}
                >
                    {value.length > 0 && (
                        <ul aria-label={t('field.chips', { label })} className="contents">
                            {value.map((item) => (
                                <Chip key={item} item={item} onRemove={() => remove(item)} />
                            ))}
                        </ul>
                    )}
                    <input
                        {...control}
                        ref={input}
                        name={name}
                        value={typed}
                        placeholder={value.length === 0 ? placeholder : undefined}
                        autoComplete="off"
                        spellCheck={false}
                        className="h-6 min-w-24 flex-1 bg-transparent px-1 outline-none placeholder:text-faint"
                        onChange={(event) => setTyped(event.target.value)}
                        onPaste={(event) => {
                            const text = event.clipboardData.getData('text');
                            if (!/[\s,;]/.test(text.trim())) return;
                            event.preventDefault();
                            add(typed + text);
                        }}
                        onKeyDown={onKeyDown}
                        onBlur={() => add(typed)}
                    />
                </div>
            )}
        </Field>
    );
}

function Chip({ item, onRemove }: { item: string; onRemove: () => void }) {
    return (
        <li className="flex h-6 max-w-full items-center rounded-[4px] bg-active ps-2 text-sm">
            <span className="min-w-0 truncate" dir="auto">
                {item}
            </span>
            <button
                type="button"
                aria-label={t('field.remove', { item })}
                className="flex size-6 shrink-0 items-center justify-center rounded-[4px] text-muted hover:text-text"
                onClick={onRemove}
            >
                <X size={13} aria-hidden />
            </button>
        </li>
    );
}
