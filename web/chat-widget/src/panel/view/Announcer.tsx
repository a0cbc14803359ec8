import type { JSX } from 'preact';
import { useStore } from '../chat/store.ts';
import { text } from '../texts/text.ts';
import { useChat } from './context.ts';

/** Says each new message of others once (WCAG 4.1.3); the list itself is silent, so that history is not read out. */
export function Announcer(): JSX.Element {
    const latest = useStore(useChat().chat.latest);
    return (
        <div class="unseen" role="status" aria-live="polite">
            {latest && text('saidBy', { name: latest.name ?? text('agent'), text: latest.text })}
        </div>
    );
}
