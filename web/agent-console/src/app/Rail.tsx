import { Inbox, Keyboard, type LucideIcon, Search, Settings, Users } from 'lucide-react';
import { useDesk } from '../live/DeskContext.ts';
import { pagesFor } from '../settings/pages.ts';
import { MeMenu } from '../status/MeMenu.tsx';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tip } from '../ui/Tip.tsx';
import { ConnectionDot } from './ConnectionDot.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import { type Pane, usePlace } from './place.ts';
import { dialog } from './ui.ts';

type Props = { className?: string; unread: number; onSignOut: () => void };

/** The places of the console: at the side on a desk, below on a phone. */
export function Rail({ className, unread, onSignOut }: Props) {
    const { role } = useDesk().me.member;
    return (
        <nav
            aria-label={t('rail.label')}
            className={classes(
                'z-30 shrink-0 items-center gap-1 border-line bg-sunken',
                'h-14 flex-row justify-around border-t px-2 pb-[env(safe-area-inset-bottom)]',
                'desk:h-auto desk:w-14 desk:flex-col desk:justify-start desk:border-e desk:border-t-0 desk:px-0 desk:py-3',
                className,
            )}
        >
            <img
                src={`${import.meta.env.BASE_URL}icon.svg`}
                alt=""
                className="mb-3 hidden size-7 desk:block"
            />
            <Place icon={Inbox} label={t('rail.inbox')} panes={['chats', 'archived']} unread={unread} />
            <Place icon={Users} label={t('rail.contacts')} panes={['contacts']} unread={0} />
            <IconButton
                icon={Search}
                label={t('rail.search')}
                keys="Mod K"
                side="right"
                className="size-10"
                onClick={() => dialog.set('palette')}
            />
            <span className="hidden flex-1 desk:block" />
            <span className="hidden desk:block">
                <IconButton
                    icon={Keyboard}
                    label={t('rail.help')}
                    keys="?"
                    side="right"
                    className="size-10"
                    onClick={() => dialog.set('help')}
                />
            </span>
            {pagesFor(role).length > 0 && (
                <Place icon={Settings} label={t('rail.settings')} panes={['settings']} unread={0} />
            )}
            <ConnectionDot />
            <MeMenu onSignOut={onSignOut} />
        </nav>
    );
}

type PlaceProps = { icon: LucideIcon; label: string; panes: readonly [Pane, ...Pane[]]; unread: number };

function Place({ icon: Icon, label, panes, unread }: PlaceProps) {
    const here = panes.includes(usePlace().pane);
    const place = { pane: panes[0], chat: null };
    return (
        <PlaceLink
            place={place}
            aria-label={label}
            aria-current={here ? 'page' : undefined}
            className={classes(
                'group/tip relative flex size-10 items-center justify-center rounded-control transition-colors',
                here ? 'bg-active text-text' : 'text-muted hover:bg-hover hover:text-text',
            )}
        >
            <Icon size={19} strokeWidth={1.75} aria-hidden />
            {unread > 0 && (
                <span
                    aria-hidden
                    className="absolute end-0.5 top-0.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[10px] font-semibold text-on-accent"
                >
                    {unread > 99 ? '99+' : unread}
                </span>
            )}
            <Tip label={label} side="right" />
        </PlaceLink>
    );
}
