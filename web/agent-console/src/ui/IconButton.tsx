import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';
import { classes } from './classes.ts';
import { Tip } from './Tip.tsx';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
    icon: LucideIcon;
    label: string;
    keys?: string;
    side?: 'right' | 'bottom';
};

/** A button of one icon; its name shows on hover and focus, and is always there for screen readers. */
export function IconButton({ icon: Icon, label, keys, side = 'bottom', className, ...rest }: Props) {
    return (
        <button
            type="button"
            aria-label={label}
            className={classes(
                'group/tip relative inline-flex size-8 shrink-0 items-center justify-center rounded-control text-muted transition-colors hover:bg-hover hover:text-text',
                className,
            )}
            {...rest}
        >
            <Icon size={18} strokeWidth={1.75} aria-hidden />
            <Tip label={label} keys={keys} side={side} />
        </button>
    );
}
