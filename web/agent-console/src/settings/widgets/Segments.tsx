import { useId } from 'react';

type Props<V extends string> = {
    label: string;
    value: V;
    onChange: (value: V) => void;
    options: readonly { value: V; label: string }[];
};

/** One of two or three, side by side. */
export function Segments<V extends string>({ label, value, onChange, options }: Props<V>) {
    const id = useId();
    return (
        <fieldset className="flex rounded-control border border-line-strong p-0.5">
            <legend className="sr-only">{label}</legend>
            {options.map((option) => (
                <label
                    key={option.value}
                    className="relative flex h-6 items-center rounded-[4px] px-2 text-xs text-muted has-checked:bg-active has-checked:font-medium has-checked:text-text has-focus-visible:outline-2 has-focus-visible:outline-accent"
                >
                    <input
                        type="radio"
                        name={id}
                        checked={option.value === value}
                        className="absolute inset-0 appearance-none outline-none"
                        onChange={() => onChange(option.value)}
                    />
                    {option.label}
                </label>
            ))}
        </fieldset>
    );
}
