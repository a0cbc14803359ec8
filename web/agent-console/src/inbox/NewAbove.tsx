import { ArrowUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ChatView } from '../api/types.ts';
import { t } from '../texts/t.ts';
import { revealRow } from '../ui/reveal.ts';

type Props = { rows: readonly ChatView[]; above: number };

/** "3 new" while the reader is further down: what came in above, without moving their place. */
export function NewAbove({ rows, above }: Props) {
    const seenTop = useRef<string | null>(null);
    const [since, setSince] = useState<string | null>(null);
    const newest = rows[0]?.lastMessageAt ?? null;

    useEffect(() => {
        if (above === 0) {
            seenTop.current = newest;
            setSince(null);
        } else if (since === null) setSince(seenTop.current);
    }, [above, newest, since]);

    const count = since === null || above === 0 ? 0 : countNewer(rows, since, above);
    if (count === 0) return null;
    return (
        <button
            type="button"
            className="appear absolute start-1/2 top-2 z-10 flex h-7 -translate-x-1/2 items-center gap-1 rounded-full bg-accent px-3 text-xs font-semibold text-on-accent shadow-floating hover:bg-accent-strong rtl:translate-x-1/2"
            onClick={() => rows[0] && revealRow(rows[0].id, { focus: false })}
        >
            <ArrowUp size={14} aria-hidden />
            {t('inbox.new', { count })}
        </button>
    );
}

function countNewer(rows: readonly ChatView[], since: string, above: number): number {
    return rows.slice(0, above).filter((chat) => chat.unread > 0 && (chat.lastMessageAt ?? '') > since)
        .length;
}
