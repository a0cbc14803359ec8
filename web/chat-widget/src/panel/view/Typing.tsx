import type { JSX } from 'preact';
import { useStore } from '../chat/store.ts';
import { text } from '../texts/text.ts';
import { Avatar } from './Avatar.tsx';
import { useChat } from './context.ts';

export function Typing({ avatars }: { avatars: boolean }): JSX.Element | null {
    const typing = useStore(useChat().chat.typing);
    if (typing === null) return null;
    const name = typing || text('agent');
    return (
        <div class="message other first last typing">
            <div class="line">
                {avatars && (
                    <span class="face">
                        <Avatar name={name} />
                    </span>
                )}
                <p class="bubble">
                    <span class="unseen">{text('isTyping', { name })}</span>
                    <span class="dots">
                        <i />
                        <i />
                        <i />
                    </span>
                </p>
            </div>
        </div>
    );
}
