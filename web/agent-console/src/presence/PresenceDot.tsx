import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { usePresence } from './usePresence.ts';

/** A dot at the corner of a face: full while somebody looks at it, hollow while they are away, else none. */
export function PresenceDot({ subject, className }: { subject: string; className?: string }) {
    const state = usePresence(subject)?.state ?? 'offline';
    if (state === 'offline') return null;
    return (
        <span
            title={t(`presence.${state}`)}
            className={classes(
                'absolute -end-0.5 -bottom-0.5 size-2.5 rounded-full border-2 border-bg',
                state === 'active'
                    ? 'bg-positive forced-colors:bg-[Highlight]'
                    : 'bg-bg outline-2 -outline-offset-2 outline-caution',
                className,
            )}
        >
            <span className="sr-only">{t(`presence.${state}`)}</span>
        </span>
    );
}
