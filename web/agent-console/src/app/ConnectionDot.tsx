import type { ConnectionStatus } from '@chatdesk/chat-protocol';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { useStore } from '../ui/store.ts';
import { Tip } from '../ui/Tip.tsx';

const LOOKS: Record<ConnectionStatus, { dot: string; text: 'open' | 'slow' | 'connecting' | 'offline' }> = {
    open: { dot: 'bg-positive', text: 'open' },
    slow: { dot: 'bg-caution', text: 'slow' },
    connecting: { dot: 'border-2 border-caution', text: 'connecting' },
    offline: { dot: 'border-2 border-negative', text: 'offline' },
    stopped: { dot: 'border-2 border-negative', text: 'offline' },
};

/** The truth about the live connection: filled while it holds, hollow while it does not. */
export function ConnectionDot() {
    const { dot, text } = LOOKS[useStore(useDesk().status)];
    const label = t(`connection.${text}`);
    return (
        <span
            role="img"
            aria-label={label}
            className="group/tip relative flex size-8 items-center justify-center"
        >
            <span className={classes('size-2.5 rounded-full transition-colors', dot)} />
            <Tip label={label} side="right" />
        </span>
    );
}
