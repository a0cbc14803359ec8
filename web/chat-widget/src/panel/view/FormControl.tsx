import type { JSX } from 'preact';
import type { FormField } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';

type Props = {
    field: FormField;
    value: string;
    error: string | undefined;
    onChange: (value: string) => void;
};

const KINDS = {
    text: { type: 'text' },
    email: { type: 'email', autoComplete: 'email', inputMode: 'email' },
    phone: { type: 'tel', autoComplete: 'tel', inputMode: 'tel' },
} as const;

/** One question of the form, with its name, its control and what is wrong with the answer. */
export function FormControl(props: Props): JSX.Element {
    const { field, error } = props;
    const isBox = field.type === 'checkbox';
    return (
        <div class="ask-field">
            <label htmlFor={`ask-${field.id}`} class={isBox ? 'ask box' : 'ask'}>
                {isBox && <Control {...props} />}
                <span>
                    {field.label}
                    {!field.required && <small> {text('optional')}</small>}
                </span>
                {!isBox && <Control {...props} />}
            </label>
            {error && (
                <p id={`fault-${field.id}`} class="fault">
                    {error}
                </p>
            )}
        </div>
    );
}

function Control({ field, value, error, onChange }: Props): JSX.Element {
    const told = {
        id: `ask-${field.id}`,
        name: field.id,
        'aria-required': field.required,
        'aria-invalid': error !== undefined,
        'aria-describedby': error ? `fault-${field.id}` : undefined,
    };
    if (field.type === 'checkbox') {
        return (
            <input
                {...told}
                type="checkbox"
                checked={value === 'true'}
                onChange={({ currentTarget }) => onChange(String(currentTarget.checked))}
            />
        );
    }
    if (field.type === 'choice') {
        return (
            <select
                {...told}
                class="control"
                value={value}
                onChange={({ currentTarget }) => onChange(currentTarget.value)}
            >
                <option value="">{text('choose')}</option>
                {field.options.map((option) => (
                    <option key={option} value={option}>
                        {option}
                    </option>
                ))}
            </select>
        );
    }
    return (
        <input
            {...told}
            {...KINDS[field.type]}
            class="control"
            dir="auto"
            value={value}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
    );
}
