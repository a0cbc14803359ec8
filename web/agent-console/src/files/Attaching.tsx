import type { Upload, Uploads } from '@chatdesk/chat-protocol/files';
import { Paperclip, X } from 'lucide-react';
import { useRef } from 'react';
import { en } from '../texts/en.ts';
import { type TextKey, t } from '../texts/t.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** The button that adds files; pasting and dropping do the same. */
export function AttachButton({ uploads }: { uploads: Uploads }) {
    const input = useRef<HTMLInputElement>(null);
    return (
        <>
            <IconButton icon={Paperclip} label={t('files.add')} onClick={() => input.current?.click()} />
            <input
                ref={input}
                type="file"
                multiple
                hidden
                onChange={({ target }) => {
                    uploads.add(target.files ?? []);
                    target.value = '';
                }}
            />
        </>
    );
}

/** What is to go with the message: how far each has come, and why one cannot. */
export function Chips({ uploads, files }: { uploads: Uploads; files: readonly Upload[] }) {
    if (files.length === 0) return null;
    return (
        <ul className="flex flex-wrap gap-1.5 px-3 pt-2">
            {files.map((upload) => (
                <Chip key={upload.key} uploads={uploads} upload={upload} />
            ))}
        </ul>
    );
}

function Chip({ uploads, upload }: { uploads: Uploads; upload: Upload }) {
    const { key, name, progress, done, failed } = upload;
    const why: string = `files.${failed}`;
    return (
        <li className="flex max-w-full items-center gap-2 rounded-control bg-hover ps-2.5 text-sm">
            <span className="truncate" title={name}>
                {name}
            </span>
            {!done && !failed && (
                <progress
                    value={progress}
                    aria-label={t('files.uploading', { name })}
                    className="h-1.5 w-16 accent-accent"
                />
            )}
            {failed && (
                <span role="alert" className="shrink-0 text-xs text-negative">
                    {t(why in en ? (why as TextKey) : 'files.failed')}
                </span>
            )}
            {failed && !(why in en) && (
                <button
                    type="button"
                    className="shrink-0 rounded-[4px] px-1 text-xs font-semibold hover:underline"
                    onClick={() => uploads.retry(key)}
                >
                    {t('files.again')}
                </button>
            )}
            <IconButton icon={X} label={t('files.takeOff', { name })} onClick={() => uploads.remove(key)} />
        </li>
    );
}
