import { classes } from './classes.ts';
import { Keys } from './Keys.tsx';

type Props = { label: string; keys?: string | undefined; side: 'right' | 'bottom' };

const SIDES = {
    right: 'start-full top-1/2 ms-2 -translate-y-1/2',
    bottom: 'end-0 top-full mt-2',
};

/** A name beside an icon, for eyes only: the icon's button carries it for everybody else. */
export function Tip({ label, keys, side }: Props) {
    return (
        <span
            aria-hidden
            className={classes(
                'pointer-events-none absolute z-40 hidden items-center gap-2 rounded-control border border-line bg-raised px-2 py-1 text-xs font-medium whitespace-nowrap text-text opacity-0 shadow-floating transition-opacity delay-300',
                'group-hover/tip:opacity-100 group-focus-visible/tip:opacity-100 desk:flex',
                SIDES[side],
            )}
        >
            {label}
            {keys && <Keys keys={keys} />}
        </span>
    );
}
