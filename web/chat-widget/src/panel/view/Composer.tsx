import { filesOf } from '@chatdesk/chat-protocol/files';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '../chat/store.ts';
import type { Availability } from '../session/initAnswer.ts';
import type { Dates } from '../texts/dates.ts';
import { type TextKey, text } from '../texts/text.ts';
import { AttachButton, Chips } from './Attaching.tsx';
import { useChat } from './context.ts';
import { IntentBar } from './IntentBar.tsx';
import { SendIcon } from './icons.tsx';
import { whyNot } from './MessageActions.tsx';

const LONGEST = 10_000;
const STOPPED_TYPING_MS = 4_000;

/** Enter sends, Shift+Enter breaks the line; the draft is kept on the device with every stroke. */
export function Composer(): JSX.Element {
    const { chat, dates } = useChat();
    const availability = useStore(chat.opening.now);
    const { frozen } = useStore(chat.thread);
    const status = useStore(chat.status);
    const wish = useStore(chat.focusWish);
    const intent = useStore(chat.intent);
    const edited = intent?.kind === 'edit' ? intent.bubble : null;
    const [words, setWords] = useState('');
    const [kept, setDraft] = useState(() => chat.device.get('draft') ?? '');
    const [failed, setFailed] = useState<TextKey | null>(null);
    // The draft waits while another message is edited.
    const draft = edited ? words : kept;
    const field = useRef<HTMLTextAreaElement>(null);
    const stopped = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
    const files = useStore(chat.files);
    const over = draft.length - LONGEST;
    const waiting = !edited && files.some(({ done }) => !done);
    const sendable = (draft.trim() !== '' || (!edited && files.length > 0)) && over <= 0 && !waiting;

    useEffect(() => {
        if (wish > 0) field.current?.focus();
    }, [wish]);

    useLayoutEffect(() => {
        const { current } = field;
        if (!current) return;
        current.style.height = 'auto';
        current.style.height = `${current.scrollHeight}px`;
    }, [draft]);

    useEffect(() => {
        setFailed(null);
        setWords(edited?.text ?? '');
    }, [edited]);

    const write = (value: string) => {
        if (edited) return setWords(value);
        setDraft(value);
        chat.device.set('draft', value || null);
        clearTimeout(stopped.current);
        chat.typed(value !== '');
        if (value !== '') stopped.current = setTimeout(() => chat.typed(false), STOPPED_TYPING_MS);
    };

    const save = (id: string) =>
        void chat.rewrite(id, draft.trim()).then(
            () => chat.intend(null),
            (problem) => setFailed(whyNot(problem)),
        );

    const send = () => {
        if (!sendable) return;
        if (edited?.id) return save(edited.id);
        chat.send(draft.trim(), intent?.bubble.id ?? undefined, chat.uploads.take());
        if (intent) chat.intend(null);
        write('');
        field.current?.focus();
    };

    const attach = (event: Event, transfer: DataTransfer | null) => {
        const added = edited ? [] : filesOf(transfer);
        if (added.length === 0) return;
        event.preventDefault();
        chat.uploads.add(added);
    };

    if (frozen) return <p class="frozen">{text('frozen')}</p>;
    if (!availability.open && availability.mode === 'block') return <Closed availability={availability} />;
    return (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping here is what the button does too
        <footer
            class="composer"
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => attach(event, event.dataTransfer)}
        >
            {!availability.open && <p class="banner">{closedWords(availability, 'leave', dates)}</p>}
            {status === 'offline' && <p class="banner">{text('offlineBanner')}</p>}
            {intent && <IntentBar intent={intent} />}
            {!edited && <Chips />}
            <div class="field">
                {!edited && <AttachButton />}
                <textarea
                    ref={field}
                    rows={1}
                    dir="auto"
                    value={draft}
                    placeholder={text('composerHint')}
                    aria-label={text(edited ? 'editing' : 'composerLabel')}
                    aria-invalid={over > 0}
                    enterkeyhint="send"
                    onInput={({ currentTarget }) => write(currentTarget.value)}
                    onBlur={() => chat.typed(false)}
                    onPaste={(event) => attach(event, event.clipboardData)}
                    onKeyDown={(event) => {
                        if (event.key === 'Escape' && intent) {
                            event.stopPropagation();
                            chat.intend(null);
                        }
                        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
                        event.preventDefault();
                        send();
                    }}
                />
                <button
                    type="button"
                    class="send"
                    aria-label={text(edited ? 'save' : 'send')}
                    disabled={!sendable}
                    onClick={send}
                >
                    <SendIcon />
                </button>
            </div>
            {failed && (
                <p class="too-long" role="alert">
                    {text(failed)}
                </p>
            )}
            {over > 0 && (
                <p class="too-long" role="alert">
                    {text('tooLong', { over })}
                </p>
            )}
        </footer>
    );
}

/** Nobody can write now; what was written stays on the device. */
function Closed({ availability }: { availability: Availability }): JSX.Element {
    const { dates } = useChat();
    return (
        <p class="frozen" role="status">
            {closedWords(availability, 'closed', dates)}
        </p>
    );
}

/** In the person's own zone and words. */
function closedWords({ opensAt }: Availability, what: 'closed' | 'leave', dates: Dates): string {
    return opensAt
        ? text(`${what}Until`, { when: dates.soon(new Date(opensAt), new Date()) })
        : text(`${what}Now`);
}
