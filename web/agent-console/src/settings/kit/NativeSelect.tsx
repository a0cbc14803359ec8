import { ChevronDown } from 'lucide-react';
import type { SelectHTMLAttributes } from 'react';
import { classes } from '../../ui/classes.ts';
import { CONTROL } from './Field.tsx';

export type Option = { value: string; label: string };

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> & {
    options: readonly Option[];
    onChange: (value: string) => void;
};

/** The browser's own list, in the look of the other controls. */
export function NativeSelect({ options, onChange, className, ...rest }: Props) {
    return (
        <span className={classes('relative block w-full', className)}>
            <select
                {...rest}
                className={classes(CONTROL, 'appearance-none truncate pe-8')}
                onChange={(event) => onChange(event.target.value)}
            >
                {options.map((option) => (
                    <option key={option.value} value={option.value}>
                        {option.label}
                    </option>
                ))}
            </select>
            <ChevronDown
                size={16}
                aria-hidden
                className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-muted"
            />
        </span>
    );
}
