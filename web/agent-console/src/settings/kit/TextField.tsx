import type { HTMLInputTypeAttribute } from 'react';
import { classes } from '../../ui/classes.ts';
import { CONTROL, Field, type FieldProps } from './Field.tsx';

type Props = FieldProps & {
    name?: string;
    value: string;
    onChange: (value: string) => void;
    type?: HTMLInputTypeAttribute;
    placeholder?: string;
    maxLength?: number;
    autoComplete?: string;
};

/** One line of text. */
export function TextField(props: Props) {
    const { label, hint, error, required, onChange, autoComplete = 'off', ...rest } = props;
    return (
        <Field {...{ label, hint, error, required }}>
            {(control) => (
                <input
                    type="text"
                    autoComplete={autoComplete}
                    dir="auto"
                    {...rest}
                    {...control}
                    className={CONTROL}
                    onChange={(event) => onChange(event.target.value)}
                />
            )}
        </Field>
    );
}

type AreaProps = Omit<Props, 'type'> & { rows?: number; mono?: boolean };

/** Several lines of text; it grows with them. */
export function TextArea(props: AreaProps) {
    const { label, hint, error, required, onChange, rows = 3, mono, ...rest } = props;
    return (
        <Field {...{ label, hint, error, required }}>
            {(control) => (
                <textarea
                    rows={rows}
                    dir="auto"
                    {...rest}
                    {...control}
                    className={classes(
                        CONTROL,
                        'h-auto max-h-80 resize-y py-2 field-sizing-content',
                        mono && 'font-mono text-sm',
                    )}
                    onChange={(event) => onChange(event.target.value)}
                />
            )}
        </Field>
    );
}
