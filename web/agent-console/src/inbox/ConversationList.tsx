import { Archive, CircleAlert, Inbox } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { go, usePlace } from '../app/place.ts';
import { order } from '../app/ui.ts';
import { useListKeys } from '../commands/useListKeys.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { VirtualRows } from '../ui/VirtualRows.tsx';
import { ConversationRow, sizeOf } from './ConversationRow.tsx';
import { INBOX_PANEL } from './InboxTabs.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { NewAbove } from './NewAbove.tsx';
import { useInbox } from './useInbox.ts';

/** One tab of the inbox: newest first, live, and the reader's place kept. */
export function ConversationList({ archived }: { archived: boolean }) {
    const { rows, isPending, isError, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInbox(
        archived,
        usePlace().department ?? null,
    );
    const onEnd = useCallback(() => {
        if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

    useEffect(() => order.set(rows.map((chat) => chat.id)), [rows]);

    return (
        <div
            id={INBOX_PANEL}
            role="tabpanel"
            aria-labelledby={archived ? 'tab-archived' : 'tab-active'}
            className="relative flex min-h-0 flex-1 flex-col"
        >
            {isPending && <ListSkeleton />}
            {isError && rows.length === 0 && <Failed onAgain={() => void refetch()} />}
            {!isPending && !isError && rows.length === 0 && <Empty archived={archived} />}
            {rows.length > 0 && <Rows rows={rows} archived={archived} onEnd={onEnd} />}
        </div>
    );
}

type RowsProps = { rows: ReturnType<typeof useInbox>['rows']; archived: boolean; onEnd: () => void };

function Rows({ rows, archived, onEnd }: RowsProps) {
    const place = usePlace();
    const onKey = useListKeys();
    const [above, setAbove] = useState(0);
    const items = useMemo(() => rows.map((chat) => ({ id: chat.id, size: sizeOf(chat), chat })), [rows]);
    const open = useCallback(
        (chat: string) => go({ pane: archived ? 'archived' : 'chats', chat }),
        [archived],
    );
    return (
        <>
            <VirtualRows
                label={t('inbox.list')}
                rows={items}
                current={place.chat}
                onEnd={onEnd}
                onKey={onKey}
                onPlace={setAbove}
            >
                {({ chat }, { index, tabIndex }) => (
                    <ConversationRow
                        chat={chat}
                        selected={chat.id === place.chat}
                        tabIndex={tabIndex}
                        position={index + 1}
                        onOpen={open}
                    />
                )}
            </VirtualRows>
            <NewAbove rows={rows} above={above} />
        </>
    );
}

function Failed({ onAgain }: { onAgain: () => void }) {
    return (
        <Notice icon={CircleAlert} title={t('inbox.failed.title')} body={t('inbox.failed.body')}>
            <Button onClick={onAgain}>{t('again')}</Button>
        </Notice>
    );
}

function Empty({ archived }: { archived: boolean }) {
    if (!archived) {
        return (
            <Notice icon={Inbox} title={t('inbox.empty.active.title')} body={t('inbox.empty.active.body')} />
        );
    }
    return (
        <Notice icon={Archive} title={t('inbox.empty.archived.title')} body={t('inbox.empty.archived.body')}>
            <Button onClick={() => go({ pane: 'chats', chat: null })}>{t('inbox.showActive')}</Button>
        </Notice>
    );
}
