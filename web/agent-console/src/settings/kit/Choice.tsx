import { useId } from 'react';
import { classes } from '../../ui/classes.ts';
import { Below, describedBy, type FieldProps } from './Field.tsx';

export type ChoiceOption<V extends string> = { value: V; title: string; body?: string };

type Props<V extends string> = FieldProps & {
    name: string;
    value: V;
    onChange: (value: V) => void;
    options: readonly ChoiceOption<V>[];
};

/** One of a few, each with a word about what it means. */
export function Choice<V extends string>({ label, hint, error, name, value, onChange, options }: Props<V>) {
    const id = useId();
    return (
        <fieldset aria-describedby={describedBy(id, hint, error)}>
            <legend className="mb-1.5 text-sm font-medium">{label}</legend>
            <div className="space-y-2">
                {options.map((option) => (
                    <label
                        key={option.value}
                        className={classes(
                            'flex items-start gap-3 rounded-card border p-3 transition-colors',
                            option.value === value
                                ? 'border-accent bg-accent-soft'
                                : 'border-line-strong hover:bg-hover',
                        )}
                    >
                        <input
                            type="radio"
                            name={`${id}-${name}`}
                            value={option.value}
                            checked={option.value === value}
                            aria-invalid={error !== undefined}
                            className="mt-0.5 size-4 shrink-0 accent-(--accent)"
                            onChange={() => onChange(option.value)}
                        />
                        <span className="min-w-0 text-sm">
                            <span className="block font-medium">{option.title}</span>
                            {option.body && <span className="block text-muted">{option.body}</span>}
                        </span>
                    </label>
                ))}
            </div>
            <Below id={id} hint={hint} error={error} />
        </fieldset>
    );
}
