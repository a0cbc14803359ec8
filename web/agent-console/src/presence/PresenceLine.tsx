import { useNow } from '../ui/useNow.ts';
import { presenceText } from './presenceText.ts';
import { usePresence } from './usePresence.ts';

/** Whether somebody is there, in words. */
export function PresenceLine({ subject }: { subject: string }) {
    const person = usePresence(subject);
    const now = useNow();
    const text = person && presenceText(person, now);
    if (!text) return null;
    return (
        <span className="flex shrink-0 items-center gap-1.5 text-sm text-muted">
            {person.state === 'active' && (
                <span aria-hidden className="size-2 rounded-full bg-positive forced-colors:bg-[Highlight]" />
            )}
            {person.state === 'away' && (
                <span aria-hidden className="size-2 rounded-full border-2 border-caution" />
            )}
            {text}
        </span>
    );
}
