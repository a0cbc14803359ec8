import type { Message } from '@chatdesk/chat-protocol';
import { inWords } from '@chatdesk/chat-protocol/files';
import { t } from '../texts/t.ts';
import { anchorOf } from './anchor.ts';

/** The message that is answered: who wrote it and its first line. A click goes there, when it is loaded. */
export function Quote({ of }: { of: Message | undefined }) {
    if (!of) return <p className={LOOK}>{t('message.quote.unloaded')}</p>;
    const line = of.removedAt
        ? t('message.removed')
        : inWords(of.content, of.attachments ?? [])
              .trim()
              .split('\n', 1)[0];
    return (
        <button
            type="button"
            className={`${LOOK} block w-full text-start hover:text-text`}
            onClick={() => goTo(of.id)}
        >
            <span className="block truncate font-medium">{of.senderName}</span>
            <span dir="auto" className="block truncate">
                {line}
            </span>
        </button>
    );
}

const LOOK = 'mb-1.5 max-w-full border-s-2 border-accent ps-2 text-xs text-muted';

function goTo(id: string): void {
    const message = document.getElementById(anchorOf(id));
    message?.scrollIntoView({ block: 'center' });
    message?.focus({ preventScroll: true });
}
