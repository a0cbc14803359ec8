import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { CONTROL, Field, type FieldProps } from './Field.tsx';

type Props = FieldProps & {
    name?: string;
    /** `#rrggbb` */
    value: string;
    onChange: (value: string) => void;
};

/** A colour, to point at or to write as `#rrggbb`. */
export function ColorField({ label, hint, error, required, name, value, onChange }: Props) {
    const [typed, setTyped] = useState(value);
    const text = colorOf(typed) === colorOf(value) ? typed : value;
    return (
        <Field {...{ label, hint, error, required }}>
            {(control) => (
                <span className="flex items-center gap-2">
                    <input
                        {...control}
                        type="color"
                        value={colorOf(value) ?? '#000000'}
                        className="size-9 shrink-0 rounded-control border border-line-control bg-bg p-1"
                        onChange={(event) => onChange(event.target.value)}
                    />
                    <input
                        name={name}
                        aria-label={t('field.hex', { label })}
                        aria-invalid={control['aria-invalid']}
                        aria-describedby={control['aria-describedby']}
                        autoComplete="off"
                        spellCheck={false}
                        className={classes(CONTROL, 'max-w-32 font-mono text-sm')}
                        value={text}
                        onChange={(event) => {
                            setTyped(event.target.value);
                            onChange(colorOf(event.target.value) ?? event.target.value);
                        }}
                    />
                </span>
            )}
        </Field>
    );
}

/** `2563EB`, `#2563eb` and `#26e` become `#rrggbb`; undefined for what is no colour. */
export function colorOf(text: string): string | undefined {
    const hex = /^\s*#?([0-9a-f]{3}|[0-9a-f]{6})\s*$/i.exec(text)?.[1]?.toLowerCase();
    if (!hex) return undefined;
    return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
}
