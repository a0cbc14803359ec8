import { useMemo } from 'react';
import { type Place, usePlace } from '../app/place.ts';
import { useArchive } from '../inbox/useArchive.ts';
import { useDesk } from '../live/DeskContext.ts';
import { STATUSES, useAgentStatus } from '../status/useAgentStatus.ts';
import { t } from '../texts/t.ts';
import { useMedia, WIDE } from '../ui/useMedia.ts';
import type { Command } from './commands.ts';
import { appearance, backToList, everywhere, forChat, going, settingsFor, walking } from './standing.ts';

/** Every action of the console as it is possible right now. */
export function useCommands(onSignOut: () => void): Command[] {
    const place = usePlace();
    const isWide = useMedia(WIDE);
    const toggleArchive = useToggleArchive(place);
    const { choose } = useAgentStatus();
    const { role } = useDesk().me.member;
    return useMemo(() => {
        const { chat, pane } = place;
        const open = chat ? [toggleArchive, ...forChat(isWide), backToList({ ...place, chat })] : [];
        const walks = pane === 'settings' ? [] : walking;
        const statuses = STATUSES.map(
            (status): Command => ({
                id: `status-${status}`,
                title: t('command.setStatus', { status: t(`status.${status}`) }),
                group: 'status',
                run: () => choose(status),
            }),
        );
        const signOut: Command = { id: 'sign-out', title: t('signIn.out'), group: 'actions', run: onSignOut };
        const goes = [...going, ...settingsFor(role)];
        return [...open, ...walks, ...everywhere, ...goes, ...statuses, ...appearance, signOut];
    }, [place, role, toggleArchive, isWide, choose, onSignOut]);
}

function useToggleArchive({ pane, chat: id }: Place): Command {
    const { chats } = useDesk();
    const archive = useArchive();
    return useMemo(() => {
        const title = pane === 'archived' ? t('chat.restore') : t('chat.archive');
        const run = () => {
            const chat = id ? chats.find(id) : undefined;
            if (chat) archive(chat, !chat.archived);
        };
        return { id: 'archive', title, group: 'actions', key: 'e', run };
    }, [chats, archive, pane, id]);
}
