import type { Upload } from '@chatdesk/chat-protocol/files';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useStore } from '../chat/store.ts';
import { isText, text } from '../texts/text.ts';
import { useChat } from './context.ts';
import { ClipIcon, CloseIcon } from './icons.tsx';

/** The button that adds files; pasting and dropping do the same. */
export function AttachButton(): JSX.Element {
    const { chat } = useChat();
    const input = useRef<HTMLInputElement>(null);
    return (
        <>
            <button
                type="button"
                class="attach"
                aria-label={text('attach')}
                onClick={() => input.current?.click()}
            >
                <ClipIcon />
            </button>
            <input
                ref={input}
                type="file"
                multiple
                hidden
                onChange={({ currentTarget }) => {
                    chat.uploads.add(currentTarget.files ?? []);
                    currentTarget.value = '';
                }}
            />
        </>
    );
}

/** What is to go with the message: how far each has come, and why one cannot. */
export function Chips(): JSX.Element | null {
    const { chat } = useChat();
    const files = useStore(chat.files);
    if (files.length === 0) return null;
    return (
        <ul class="chips">
            {files.map((upload) => (
                <Chip key={upload.key} upload={upload} />
            ))}
        </ul>
    );
}

function Chip({ upload: { key, name, progress, done, failed } }: { upload: Upload }): JSX.Element {
    const { uploads } = useChat().chat;
    const why = String(failed);
    const isFinal = isText(why);
    return (
        <li class={failed ? 'failed' : undefined}>
            <span title={name}>{name}</span>
            {!done && !failed && <progress value={progress} aria-label={text('uploading', { name })} />}
            {failed && <em role="alert">{text(isFinal ? why : 'fileNotUploaded')}</em>}
            {failed && !isFinal && (
                <button type="button" class="link" onClick={() => uploads.retry(key)}>
                    {text('tryAgain')}
                </button>
            )}
            <button type="button" aria-label={text('takeOff', { name })} onClick={() => uploads.remove(key)}>
                <CloseIcon />
            </button>
        </li>
    );
}
