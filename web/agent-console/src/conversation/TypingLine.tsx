import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { useStore } from '../ui/store.ts';

/** Who writes right now. Its room is always kept, so that nothing jumps. */
export function TypingLine({ conversation }: { conversation: string }) {
    const typists = useStore(useDesk().typing).get(conversation) ?? [];
    const words = typists.map(({ role, name }) =>
        t(role === 'agent' ? 'chat.replying' : 'chat.typing', { name }),
    );
    return (
        <div role="status" className="flex h-7 shrink-0 items-center gap-2 px-5 text-xs text-muted">
            {words.length > 0 && (
                <>
                    <span className="flex gap-0.5" aria-hidden>
                        <span className="typing-dot size-1.5 rounded-full bg-current" />
                        <span className="typing-dot size-1.5 rounded-full bg-current" />
                        <span className="typing-dot size-1.5 rounded-full bg-current" />
                    </span>
                    <span className="truncate">{words.join(' · ')}</span>
                </>
            )}
        </div>
    );
}
