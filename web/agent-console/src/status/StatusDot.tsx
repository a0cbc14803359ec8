import type { AgentStatus } from '../api/types.ts';
import { classes } from '../ui/classes.ts';

const LOOKS: Record<AgentStatus, string> = {
    available: 'bg-positive',
    busy: 'bg-negative',
    away: 'border-2 border-caution bg-raised',
    offline: 'border-2 border-line-control bg-raised',
};

/** Filled or hollow as well as coloured; the word stands beside it or in the button's name. */
export function StatusDot({ status, className }: { status: AgentStatus; className?: string }) {
    return (
        <span
            aria-hidden
            className={classes('inline-block size-2.5 rounded-full', LOOKS[status], className)}
        />
    );
}
