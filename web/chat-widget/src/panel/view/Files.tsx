import type { Attachment } from '@chatdesk/chat-protocol';
import { fetchFile, pictureBox, saveFile, sizeInWords } from '@chatdesk/chat-protocol/files';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../texts/text.ts';
import { useChat } from './context.ts';
import { FileIcon } from './icons.tsx';

const WIDEST = 240;

/** What came with a message: pictures are seen, everything can be saved. Room is kept before anything has come. */
export function Files({ files }: { files: readonly Attachment[] }): JSX.Element {
    return (
        <>
            {files.map((file) => (
                <FileButton key={file.id} file={file} />
            ))}
        </>
    );
}

function FileButton({ file }: { file: Attachment }): JSX.Element {
    const { chat } = useChat();
    const [lost, setLost] = useState(false);
    const box = pictureBox(file, WIDEST);
    return (
        <button
            type="button"
            class={box ? 'file picture' : 'file'}
            style={box ? { width: `${box.width}px`, height: `${box.height}px` } : undefined}
            aria-label={text('saveFile', { name: file.name })}
            onClick={() => void saveFile(file, chat.tokens).then((saved) => setLost(!saved))}
        >
            {box ? <Picture file={file} /> : <FileIcon />}
            {!box && (
                <span>
                    <b>{file.name}</b>
                    {lost ? text('fileGone') : sizeInWords(file.size)}
                </span>
            )}
        </button>
    );
}

function Picture({ file: { id, name } }: { file: Attachment }): JSX.Element {
    const { chat } = useChat();
    const [url, setUrl] = useState('');
    useEffect(() => {
        let own = '';
        let left = false;
        void fetchFile(`/api/files/${id}/preview`, chat.tokens).then((blob) => {
            if (!blob || left) return;
            own = URL.createObjectURL(blob);
            setUrl(own);
        });
        return () => {
            left = true;
            URL.revokeObjectURL(own);
        };
    }, [id]);
    return url ? <img src={url} alt={name} /> : <FileIcon />;
}
