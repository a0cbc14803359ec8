import { FileText, Image } from 'lucide-react';
import { useEffect } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { momentTime } from '../texts/when.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { useNow } from '../ui/useNow.ts';
import { type Found, type Snippet, snippetPieces } from './search.ts';
import type { useSearch } from './useSearch.ts';

type Props = {
    search: ReturnType<typeof useSearch>;
    listId: string;
    current: Found | undefined;
    onOpen: (found: Found) => void;
    onPoint: (at: number) => void;
};

/** What was found, below the field that asks. */
export function Results({ search, listId, current, onOpen, onPoint }: Props) {
    const { found, q } = search;
    useEffect(() => {
        if (current)
            document.getElementById(`${listId}-${current.message}`)?.scrollIntoView({ block: 'nearest' });
    }, [listId, current]);
    return (
        <div className="appear absolute inset-x-2 top-full z-30 mt-1 max-h-[min(26rem,60dvh)] overflow-y-auto rounded-card bg-raised p-1 shadow-floating">
            <div id={listId} role="listbox" tabIndex={-1} aria-label={t('search.results')}>
                {found.map((one, index) => (
                    <Result
                        key={one.message}
                        id={`${listId}-${one.message}`}
                        found={one}
                        isCurrent={one === current}
                        onOpen={() => onOpen(one)}
                        onPoint={() => onPoint(index)}
                    />
                ))}
            </div>
            {search.hasNextPage && (
                <Button look="quiet" className="w-full" onClick={() => void search.fetchNextPage()}>
                    {t('search.more')}
                </Button>
            )}
            <p role="status" className={classes('px-2 text-sm text-muted', found.length === 0 && 'py-3')}>
                {search.isError && t('search.failed')}
                {search.isSuccess && found.length === 0 && t('command.none', { text: q })}
            </p>
        </div>
    );
}

type ResultProps = {
    id: string;
    found: Found;
    isCurrent: boolean;
    onOpen: () => void;
    onPoint: () => void;
};

function Result({ id, found, isCurrent, onOpen, onPoint }: ResultProps) {
    const { chats } = useDesk();
    const now = useNow();
    const contact = chats.find(found.conversation)?.contact.name;
    const who =
        found.senderRole === 'contact' || !contact ? found.senderName : `${found.senderName} → ${contact}`;
    const { snippet, file } = found;
    const FileIcon = file?.type.startsWith('image/') ? Image : FileText;
    return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's
        <div
            id={id}
            role="option"
            tabIndex={-1}
            aria-selected={isCurrent}
            className={classes('rounded-control px-2 py-1.5', isCurrent && 'bg-active')}
            onPointerMove={() => isCurrent || onPoint()}
            onClick={onOpen}
        >
            <div className="flex gap-2 text-xs text-muted">
                <span className="min-w-0 flex-1 truncate font-medium" dir="auto">
                    {who}
                </span>
                <time dateTime={found.createdAt}>{momentTime(found.createdAt, now)}</time>
            </div>
            {snippet.text && (
                <p className="line-clamp-2 text-sm" dir="auto">
                    <Marked snippet={snippet} />
                </p>
            )}
            {file && (
                <p className="flex items-center gap-1.5 text-sm">
                    <FileIcon size={14} className="shrink-0 text-muted" aria-hidden />
                    <span className="min-w-0 truncate" dir="auto" title={file.name}>
                        <Marked snippet={{ text: file.name, matches: file.matches }} />
                    </span>
                </p>
            )}
        </div>
    );
}

/** A text with the words that were looked for apart. */
function Marked({ snippet }: { snippet: Snippet }) {
    let at = 0;
    return snippetPieces(snippet).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.hit ? (
            <mark key={key} className="rounded-[2px] bg-caution-soft font-semibold text-text">
                {piece.text}
            </mark>
        ) : (
            <span key={key}>{piece.text}</span>
        );
    });
}
