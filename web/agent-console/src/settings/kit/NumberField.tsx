import { useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { CONTROL, Field, type FieldProps } from './Field.tsx';

type Props = FieldProps & {
    name?: string;
    value: number | null;
    onChange: (value: number | null) => void;
    /** Behind the number, such as "%". */
    unit?: string;
};

/** A whole number; null while there is none. */
export function NumberField({ label, hint, error, required, name, value, onChange, unit }: Props) {
    const [text, setText] = useNumberText(value);
    return (
        <Field {...{ label, hint, error, required }}>
            {(control) => (
                <span className="flex items-center gap-2">
                    <input
                        {...control}
                        name={name}
                        inputMode="numeric"
                        autoComplete="off"
                        className={classes(CONTROL, 'max-w-28')}
                        value={text}
                        onChange={(event) => {
                            setText(event.target.value);
                            onChange(wholeNumber(event.target.value));
                        }}
                    />
                    {unit && <span className="text-muted">{unit}</span>}
                </span>
            )}
        </Field>
    );
}

export function wholeNumber(text: string): number | null {
    return /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : null;
}

/** The text as it was typed, for as long as it means the value. */
export function useNumberText(value: number | null): [string, (text: string) => void] {
    const [typed, setTyped] = useState('');
    const text = wholeNumber(typed) === value ? typed : String(value ?? '');
    return [text, setTyped];
}
