import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SidebarGroup } from '../api/types.ts';
import { go } from '../app/place.ts';
import { channelName } from '../inbox/channel.ts';
import { useInbox } from '../inbox/useInbox.ts';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import { readable } from '../texts/t.ts';
import { revealRow } from '../ui/reveal.ts';
import type { Command } from './commands.ts';

/** Every conversation that can be found by name: the loaded rows, and all contacts who have written. */
export function useConversationCommands(): Command[] {
    const { api } = useDesk();
    const { rows } = useInbox(false);
    const { data } = useQuery({
        queryKey: keys.sidebar,
        queryFn: () => api.get<{ groups: SidebarGroup[] }>('/api/admin/chats/sidebar'),
        staleTime: 10_000,
    });
    return useMemo(() => {
        const loaded = rows.map((chat) =>
            command(
                chat.id,
                chat.contact.name,
                chat.ticket ? ticketHint(chat.ticket) : readable(chat.contact.type),
                'chats',
            ),
        );
        const known = new Set(rows.map((chat) => chat.id));
        const others = (data?.groups ?? [])
            .flatMap((group) => group.contacts)
            .filter((contact) => !known.has(contact.conversation))
            .map((contact) =>
                command(contact.conversation, contact.name, readable(contact.type), 'contacts'),
            );
        return [...loaded, ...others];
    }, [rows, data]);
}

function command(chat: string, title: string, hint: string, pane: 'chats' | 'contacts'): Command {
    const run = () => {
        go({ pane, chat });
        revealRow(chat, { focus: true });
    };
    return { id: `chat-${chat}`, title, hint, group: 'conversations', run };
}

function ticketHint({ channel, title }: { channel: string; title: string }): string {
    return `${channelName(channel)} · ${title}`;
}
