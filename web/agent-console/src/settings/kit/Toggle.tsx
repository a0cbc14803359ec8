import { useId } from 'react';
import { Below, describedBy } from './Field.tsx';

type Props = {
    label: string;
    hint?: string;
    error?: string | undefined;
    name?: string;
    value: boolean;
    disabled?: boolean;
    onChange: (value: boolean) => void;
};

/** On or off (WAI-ARIA switch). */
export function Toggle({ label, hint, error, name, value, disabled, onChange }: Props) {
    const id = useId();
    return (
        <div>
            <label htmlFor={id} className="flex min-h-6 items-center gap-3 text-sm font-medium">
                <span className="relative inline-flex shrink-0">
                    <input
                        id={id}
                        name={name}
                        type="checkbox"
                        role="switch"
                        checked={value}
                        aria-checked={value}
                        disabled={disabled}
                        aria-invalid={error !== undefined}
                        aria-describedby={describedBy(id, hint, error)}
                        className="peer h-5 w-9 appearance-none rounded-full border border-line-control bg-sunken transition-colors checked:border-accent checked:bg-accent disabled:opacity-50"
                        onChange={(event) => onChange(event.target.checked)}
                    />
                    <span
                        aria-hidden
                        className="pointer-events-none absolute start-[3px] top-[3px] size-3.5 rounded-full bg-(--line-control) transition-transform peer-checked:translate-x-4 peer-checked:bg-on-accent rtl:peer-checked:-translate-x-4"
                    />
                </span>
                {label}
            </label>
            <Below id={id} hint={hint} error={error} />
        </div>
    );
}
