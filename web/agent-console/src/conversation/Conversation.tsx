import { CircleAlert, MessageCircleOff } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { ChatView } from '../api/types.ts';
import { go } from '../app/place.ts';
import { Composer } from '../composer/Composer.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Header } from './Header.tsx';
import { Messages } from './Messages.tsx';
import { TypingLine } from './TypingLine.tsx';
import { useChat } from './useChat.ts';
import { usePrefetchedNeighbours } from './usePrefetchedNeighbours.ts';
import { useThread } from './useThread.ts';

/** The open conversation with everything one does in it. */
export function Conversation({ id }: { id: string }) {
    const chat = useChat(id);
    if (chat.data) return <Opened key={id} chat={chat.data} />;
    if (chat.isPending) return <Loading />;
    if (chat.isError) return <Failed onAgain={() => void chat.refetch()} />;
    return (
        <Notice icon={MessageCircleOff} title={t('chat.missing.title')} body={t('chat.missing.body')}>
            <Button onClick={() => go({ pane: 'chats', chat: null })}>{t('chat.missing.back')}</Button>
        </Notice>
    );
}

function Opened({ chat }: { chat: ChatView }) {
    const thread = useThread(chat.id);
    const [searching, setSearching] = useState(false);
    usePrefetchedNeighbours(chat.id);
    // The browser's own search would find only what is loaded.
    const onKeyDown = (event: KeyboardEvent) => {
        if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
        if (event.key.toLowerCase() !== 'f') return;
        event.preventDefault();
        setSearching(true);
    };
    return (
        <article
            aria-label={t('chat.label', { name: chat.contact.name })}
            className="flex min-h-0 flex-1 flex-col"
            onKeyDown={onKeyDown}
        >
            <Header chat={chat} onSearch={() => setSearching(!searching)} />
            {searching && <SearchField conversation={chat.id} onClose={() => setSearching(false)} />}
            {bodyOf(chat, thread)}
            <TypingLine conversation={chat.id} />
            <Composer chat={chat} />
        </article>
    );
}

function bodyOf(chat: ChatView, thread: ReturnType<typeof useThread>): ReactNode {
    if (thread.data) return <Messages chat={chat} thread={thread.data} />;
    if (thread.isError) return <Failed onAgain={() => void thread.refetch()} />;
    return <LoadingMessages />;
}

function Failed({ onAgain }: { onAgain: () => void }) {
    return (
        <div className="flex min-h-0 flex-1">
            <Notice icon={CircleAlert} title={t('chat.failed.title')} body={t('chat.failed.body')}>
                <Button onClick={onAgain}>{t('again')}</Button>
            </Notice>
        </div>
    );
}

function Loading() {
    return (
        <div aria-busy className="flex min-h-0 flex-1 flex-col">
            <div className="flex h-14 items-center gap-3 border-b border-line px-5">
                <Skeleton className="h-4 w-40" />
            </div>
            <LoadingMessages />
        </div>
    );
}

function LoadingMessages() {
    return (
        <div
            aria-busy
            className="mx-auto flex w-full max-w-[52rem] min-h-0 flex-1 flex-col justify-end gap-4 px-5 pb-4"
        >
            <Skeleton className="h-10 w-64 rounded-[14px]" />
            <Skeleton className="h-16 w-80 rounded-[14px]" />
            <Skeleton className="h-10 w-56 self-end rounded-[14px]" />
        </div>
    );
}
