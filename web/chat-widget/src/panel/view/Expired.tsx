import type { JSX } from 'preact';
import { text } from '../texts/text.ts';
import { useChat } from './context.ts';
import { HourglassIcon } from './icons.tsx';

/** The visitor's time is over: what happened, what was kept, what to do. */
export function Expired(): JSX.Element {
    const { chat } = useChat();
    return (
        <div class="notice" role="status">
            <span class="notice-icon">
                <HourglassIcon />
            </span>
            <h2>{text('expired')}</h2>
            <p>{text('expiredHint')}</p>
            <button type="button" class="primary" onClick={() => void chat.reset()}>
                {text('startNew')}
            </button>
        </div>
    );
}
