import type { JSX } from 'preact';
import { useStore } from '../chat/store.ts';
import { Avatar } from './Avatar.tsx';
import { useChat } from './context.ts';

const MOST = 3;

/** The agents of this conversation, the latest first; before anybody answered, the organization. */
export function Faces({ fallback, shown }: { fallback: JSX.Element; shown: boolean }): JSX.Element {
    const { messages } = useStore(useChat().chat.thread);
    const names = messages
        .filter(({ senderRole }) => senderRole === 'agent')
        .map(({ senderName }) => senderName);
    const latest = [...new Set(names.reverse())].filter((name) => name !== null).slice(0, MOST);
    if (!shown || latest.length === 0) return fallback;
    return (
        <span class="faces">
            {latest.map((name) => (
                <Avatar key={name} name={name} size="large" />
            ))}
        </span>
    );
}
