import type { Attachment } from '@chatdesk/chat-protocol';
import { fetchFile, pictureBox, saveFile, sizeInWords } from '@chatdesk/chat-protocol/files';
import { FileText, Image as ImageIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';

const WIDEST = 320;

/** What came with a message: pictures are seen, everything can be saved. Room is kept before anything has come. */
export function MessageFiles({ files }: { files: readonly Attachment[] | null | undefined }) {
    if (!files?.length) return null;
    return (
        <div className="flex flex-col items-start gap-1.5 pt-1">
            {files.map((file) => (
                <MessageFile key={file.id} file={file} />
            ))}
        </div>
    );
}

function MessageFile({ file }: { file: Attachment }) {
    const { tokens } = useDesk();
    const [lost, setLost] = useState(false);
    const box = pictureBox(file, WIDEST);
    return (
        <button
            type="button"
            aria-label={t('files.save', { name: file.name })}
            title={file.name}
            style={box ? { width: box.width, aspectRatio: box.width / box.height } : undefined}
            className={classes(
                'flex max-w-full items-center rounded-control text-start',
                box
                    ? 'justify-center overflow-hidden bg-hover'
                    : 'min-h-11 gap-2 border border-line bg-bg px-2.5 py-1.5 hover:bg-hover',
            )}
            onClick={() => void saveFile(file, tokens).then((saved) => setLost(!saved))}
        >
            {box ? (
                <Picture file={file} />
            ) : (
                <>
                    <FileText size={20} aria-hidden className="shrink-0 text-muted" />
                    <span className="min-w-0">
                        <span className="block truncate text-sm font-medium">{file.name}</span>
                        <span className="block text-xs text-muted">
                            {lost ? t('files.gone') : sizeInWords(file.size)}
                        </span>
                    </span>
                </>
            )}
        </button>
    );
}

function Picture({ file: { id, name } }: { file: Attachment }) {
    const { tokens } = useDesk();
    const [url, setUrl] = useState<string | null>(null);
    useEffect(() => {
        let own: string | null = null;
        let left = false;
        void fetchFile(`/api/files/${id}/preview`, tokens).then((blob) => {
            if (!blob || left) return;
            own = URL.createObjectURL(blob);
            setUrl(own);
        });
        return () => {
            left = true;
            if (own) URL.revokeObjectURL(own);
        };
    }, [id, tokens]);
    return url ? (
        <img src={url} alt={name} className="size-full object-cover" />
    ) : (
        <ImageIcon size={24} aria-hidden className="text-faint" />
    );
}
