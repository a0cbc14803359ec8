import { Problem } from '@chatdesk/chat-protocol';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useStore } from '../chat/store.ts';
import type { Bubble } from '../chat/timeline.ts';
import { type TextKey, text } from '../texts/text.ts';
import { useChat } from './context.ts';
import { MoreIcon } from './icons.tsx';

/** What can be done with a message: by pointer, by keyboard, and by touch, where it always shows. */
export function MessageActions({ bubble, id }: { bubble: Bubble; id: string }): JSX.Element {
    const { chat } = useChat();
    const { frozen } = useStore(chat.thread);
    const [asked, ask] = useState<TextKey | null>(null);
    const box = useRef<HTMLDetailsElement>(null);

    const close = () => {
        ask(null);
        if (box.current) box.current.open = false;
    };
    const action = (label: TextKey, run: () => void) => (
        <button
            type="button"
            onClick={() => {
                run();
                close();
            }}
        >
            {text(label)}
        </button>
    );
    const remove = () => void chat.rewrite(id, null).then(close, (problem) => ask(whyNot(problem)));

    return (
        // One name: opening one closes the other.
        <details
            class="actions"
            name="actions"
            ref={box}
            onKeyDown={(event) => {
                if (event.key !== 'Escape' || !box.current?.open) return;
                event.stopPropagation();
                close();
                box.current.querySelector('summary')?.focus();
            }}
        >
            <summary aria-label={text('actions')}>
                <MoreIcon />
            </summary>
            <div>
                {!frozen && action('reply', () => chat.intend({ kind: 'reply', bubble }))}
                {bubble.text && action('copy', () => void navigator.clipboard.writeText(bubble.text))}
                {!frozen && bubble.side === 'own' && (
                    <>
                        {bubble.text && action('edit', () => chat.intend({ kind: 'edit', bubble }))}
                        <button
                            type="button"
                            class="danger"
                            onClick={() => (asked === 'removeSure' ? remove() : ask('removeSure'))}
                        >
                            <span aria-live="polite">{text(asked ?? 'remove')}</span>
                        </button>
                    </>
                )}
            </div>
        </details>
    );
}

/** In words for the person. */
export function whyNot(problem: unknown): TextKey {
    if (!(problem instanceof Problem)) throw problem;
    return problem.passing ? 'notChanged' : 'tooLate';
}
