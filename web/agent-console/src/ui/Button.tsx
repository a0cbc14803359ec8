import type { ButtonHTMLAttributes } from 'react';
import { classes } from './classes.ts';

type Look = 'primary' | 'danger' | 'plain' | 'quiet';

const LOOKS: Record<Look, string> = {
    primary: 'bg-accent text-on-accent hover:bg-accent-strong',
    danger: 'bg-negative text-bg hover:opacity-90',
    plain: 'border border-line-strong bg-bg hover:bg-hover',
    quiet: 'text-muted hover:bg-hover hover:text-text',
};

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look };

export function Button({ look = 'plain', className, ...rest }: Props) {
    return (
        <button
            type="button"
            className={classes(
                'inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-control px-3 text-sm font-medium whitespace-nowrap transition-colors',
                'disabled:pointer-events-none disabled:opacity-50',
                LOOKS[look],
                className,
            )}
            {...rest}
        />
    );
}
