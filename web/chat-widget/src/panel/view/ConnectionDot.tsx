import type { ConnectionStatus } from '@chatdesk/chat-protocol';
import type { JSX } from 'preact';
import { text } from '../texts/text.ts';

/** Tells the truth about the connection, in colour and in words; nothing while none is needed. */
export function ConnectionDot({ status }: { status: ConnectionStatus | null }): JSX.Element | null {
    if (status === null) return null;
    const word = WORDS[status];
    return (
        <span class="connection" data-status={word}>
            <i class={`dot ${word}`} aria-hidden="true" />
            {text(word)}
        </span>
    );
}

const WORDS = {
    open: 'connected',
    slow: 'slow',
    connecting: 'connecting',
    offline: 'offline',
    stopped: 'offline',
} as const;
