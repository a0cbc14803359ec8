import { lazy, Suspense, useEffect } from 'react';
import { Help } from '../commands/Help.tsx';
import { Palette } from '../commands/Palette.tsx';
import { useCommands } from '../commands/useCommands.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import { Conversation } from '../conversation/Conversation.tsx';
import { CustomerPanel } from '../customer/CustomerPanel.tsx';
import { ListPane } from '../inbox/ListPane.tsx';
import { useUnread } from '../inbox/useInbox.ts';
import { useDesk } from '../live/DeskContext.ts';
import { pageAt } from '../settings/pages.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { useStore } from '../ui/store.ts';
import { useMedia, WIDE } from '../ui/useMedia.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { NoneOpen } from './NoneOpen.tsx';
import { usePlace } from './place.ts';
import { Rail } from './Rail.tsx';
import { useListWidth } from './Resizer.tsx';
import { dialog, drawer, panel } from './ui.ts';
import { useTitle } from './useTitle.ts';

// Few need them, and the inbox should not wait for them.
const Settings = lazy(() => import('../settings/Settings.tsx'));

/** The rail, and beside it the inbox or the settings. */
export function Shell({ onSignOut }: { onSignOut: () => void }) {
    const { chat, pane } = usePlace();
    const unread = useUnread();
    const commands = useCommands(onSignOut);
    const open = useStore(dialog);
    useShortcuts(commands);
    useTitle(usePageName(), unread);

    // biome-ignore lint/correctness/useExhaustiveDependencies: another conversation closes the drawer
    useEffect(() => drawer.set(false), [chat]);

    return (
        <div className="flex h-full flex-col">
            <ConnectionBanner />
            <div className="flex min-h-0 flex-1 flex-col-reverse desk:flex-row">
                <Rail className={chat ? 'hidden desk:flex' : 'flex'} unread={unread} onSignOut={onSignOut} />
                {pane === 'settings' ? (
                    <Suspense fallback={<div aria-busy className="flex-1" />}>
                        <Settings />
                    </Suspense>
                ) : (
                    <Conversations />
                )}
            </div>
            {(open === 'palette' || open === 'find') && (
                <Palette commands={commands} finds={open === 'find'} />
            )}
            {open === 'help' && <Help commands={commands} />}
        </div>
    );
}

/** List, conversation and customer panel; on a phone one of them at a time. */
function Conversations() {
    const { chat } = usePlace();
    const listWidth = useListWidth();
    return (
        <>
            <div
                className={classes(
                    'min-h-0 flex-1 desk:w-(--list) desk:flex-none',
                    chat ? 'hidden desk:flex' : 'flex',
                )}
                style={{ '--list': `${listWidth}px` } as React.CSSProperties}
            >
                <ListPane className="flex w-full" />
            </div>
            <main
                className={classes(
                    'relative min-h-0 min-w-0 flex-1 flex-col desk:flex',
                    chat ? 'flex' : 'hidden',
                )}
            >
                {chat ? <Conversation id={chat} /> : <NoneOpen />}
            </main>
            {chat && <Details chat={chat} />}
        </>
    );
}

function usePageName(): string {
    const place = usePlace();
    const { role } = useDesk().me.member;
    if (place.pane === 'settings') return t(pageAt(place, role)?.title ?? 'settings.title');
    return place.pane === 'contacts' ? t('rail.contacts') : t('rail.inbox');
}

/** Beside the conversation where there is room, over it where there is not. */
function Details({ chat }: { chat: string }) {
    const isWide = useMedia(WIDE);
    const inline = useStore(panel);
    const over = useStore(drawer);
    if (isWide ? !inline : !over) return null;
    return (
        <aside
            aria-label={t('customer.title')}
            className={classes(
                'flex min-h-0 flex-col bg-bg',
                isWide
                    ? 'w-80 shrink-0 border-s border-line'
                    : 'appear fixed inset-y-0 end-0 z-40 w-full shadow-floating desk:w-80',
            )}
        >
            <CustomerPanel id={chat} />
        </aside>
    );
}
