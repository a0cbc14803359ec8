import { classes } from './classes.ts';

/** A place held for what loads. It shows only after 150 ms: what is faster should not flicker. */
export function Skeleton({ className }: { className: string }) {
    return <span aria-hidden className={classes('appear-late block rounded-control bg-hover', className)} />;
}
