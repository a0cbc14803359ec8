import { Archive, ArchiveRestore, ArrowLeft, PanelRight, Search } from 'lucide-react';
import type { ChatView } from '../api/types.ts';
import { go, usePlace } from '../app/place.ts';
import { drawer, panel, togglePanel } from '../app/ui.ts';
import { ChannelLabel } from '../inbox/ChannelLabel.tsx';
import { useArchive } from '../inbox/useArchive.ts';
import { PresenceLine } from '../presence/PresenceLine.tsx';
import { t, wordFor } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useStore } from '../ui/store.ts';
import { useMedia, WIDE } from '../ui/useMedia.ts';

/** Whose conversation it is, and what can be done with it. */
export function Header({ chat, onSearch }: { chat: ChatView; onSearch: () => void }) {
    const place = usePlace();
    const isWide = useMedia(WIDE);
    const inlineOpen = useStore(panel);
    const drawerOpen = useStore(drawer);
    return (
        <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line px-3 desk:px-5">
            <IconButton
                icon={ArrowLeft}
                label={t('chat.back')}
                className="desk:hidden rtl:-scale-x-100"
                onClick={() => go({ ...place, chat: null })}
            />
            <div className="flex min-w-0 flex-1 items-center gap-2">
                <h2 className="truncate font-semibold" dir="auto">
                    {chat.contact.name}
                </h2>
                <PresenceLine subject={chat.contact.id} />
                {chat.ticket ? (
                    <>
                        <ChannelLabel channel={chat.ticket.channel} />
                        <span className="hidden truncate text-sm text-muted desk:inline" dir="auto">
                            {chat.ticket.title}
                        </span>
                    </>
                ) : (
                    <span className="hidden shrink-0 text-sm text-faint desk:inline">
                        {wordFor('type', chat.contact.type)}
                    </span>
                )}
                {chat.department && (
                    <span className="hidden truncate text-sm text-muted desk:inline" dir="auto">
                        {chat.department.name}
                    </span>
                )}
            </div>
            <IconButton icon={Search} label={t('search.inChat')} keys="Mod F" onClick={onSearch} />
            <ArchiveButton chat={chat} />
            <IconButton
                icon={PanelRight}
                label={t('chat.details')}
                aria-expanded={isWide ? inlineOpen : drawerOpen}
                className="rtl:-scale-x-100"
                onClick={() => togglePanel(isWide)}
            />
        </header>
    );
}

function ArchiveButton({ chat }: { chat: ChatView }) {
    const archive = useArchive();
    const Icon = chat.archived ? ArchiveRestore : Archive;
    return (
        <Button look="quiet" aria-keyshortcuts="e" onClick={() => archive(chat, !chat.archived)}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            {chat.archived ? t('chat.restore') : t('chat.archive')}
        </Button>
    );
}
