import { X } from 'lucide-react';
import type { ChatView } from '../api/types.ts';
import { drawer, togglePanel } from '../app/ui.ts';
import { useChat } from '../conversation/useChat.ts';
import { t, wordFor } from '../texts/t.ts';
import { fullTime, shortTime } from '../texts/when.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useStore } from '../ui/store.ts';
import { useMedia, WIDE } from '../ui/useMedia.ts';
import { useNow } from '../ui/useNow.ts';
import { CopyableEmail } from './CopyableEmail.tsx';
import { CustomerSections } from './CustomerSections.tsx';
import { Fact, Facts } from './Facts.tsx';
import { TicketSection } from './TicketSection.tsx';

/** Who one is talking with, and what it is about. */
export function CustomerPanel({ id }: { id: string }) {
    const { data: chat } = useChat(id);
    const isWide = useMedia(WIDE);
    const drawerOpen = useStore(drawer);
    if (!chat) return null;
    return (
        <>
            <header className="flex h-14 shrink-0 items-center justify-between border-b border-line ps-5 pe-3">
                <h2 className="font-semibold">{t('customer.title')}</h2>
                {!isWide && drawerOpen && (
                    <IconButton icon={X} label={t('customer.close')} onClick={() => togglePanel(isWide)} />
                )}
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto">
                <Person chat={chat} />
                <About chat={chat} />
                {chat.ticket && <TicketSection ticket={chat.ticket} here={chat.id} />}
                <CustomerSections key={chat.contact.id} contact={chat.contact} head={chat.head} />
            </div>
        </>
    );
}

function Person({ chat }: { chat: ChatView }) {
    const { contact } = chat;
    return (
        <div className="flex flex-col items-center px-5 pt-6 pb-5 text-center">
            <Avatar name={contact.name} id={contact.id} size="lg" />
            <p className="mt-3 max-w-full text-lg font-semibold [overflow-wrap:anywhere]" dir="auto">
                {contact.name}
            </p>
            <p className="text-sm text-muted">{wordFor('type', contact.type)}</p>
            {contact.email ? (
                <CopyableEmail email={contact.email} />
            ) : (
                <p className="mt-1 text-sm text-faint">{t('customer.noEmail')}</p>
            )}
        </div>
    );
}

function About({ chat }: { chat: ChatView }) {
    const now = useNow();
    const { lastMessageAt } = chat;
    return (
        <Facts label={t('customer.conversation')}>
            <Fact name={t('customer.assignee')}>
                {chat.assignee ? chat.assignee.name : <Unknown>{t('customer.nobody')}</Unknown>}
            </Fact>
            {chat.department && (
                <Fact name={t('customer.department')}>
                    <span dir="auto">{chat.department.name}</span>
                </Fact>
            )}
            {lastMessageAt && (
                <Fact name={t('customer.lastMessage')}>
                    <time dateTime={lastMessageAt} title={fullTime(lastMessageAt)}>
                        {shortTime(lastMessageAt, now)}
                    </time>
                </Fact>
            )}
            <Fact name={t('inbox.title')}>
                {chat.archived
                    ? t('inbox.archived')
                    : chat.frozen
                      ? t('ticket.status.closed')
                      : t('inbox.active')}
            </Fact>
        </Facts>
    );
}

function Unknown({ children }: { children: string }) {
    return <span className="text-faint">{children}</span>;
}
