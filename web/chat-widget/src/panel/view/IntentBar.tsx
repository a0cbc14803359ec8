import { inWords } from '@chatdesk/chat-protocol/files';
import type { JSX } from 'preact';
import type { Intent } from '../chat/chat.ts';
import { text } from '../texts/text.ts';
import { useChat } from './context.ts';
import { CloseIcon } from './icons.tsx';

/** Says over the composer which message is answered or edited. */
export function IntentBar({ intent }: { intent: Intent }): JSX.Element {
    const { chat } = useChat();
    const { kind, bubble } = intent;
    const name = bubble.side === 'own' ? text('you') : (bubble.name ?? text('agent'));
    return (
        <div class="intent">
            <p class="quote">
                <b>{kind === 'edit' ? text('editing') : text('replyTo', { name })}</b>
                <span>{inWords(bubble.text, bubble.files)}</span>
            </p>
            <button type="button" aria-label={text('stop')} onClick={() => chat.intend(null)}>
                <CloseIcon />
            </button>
        </div>
    );
}
