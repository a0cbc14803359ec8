import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Users } from 'lucide-react';
import { useCallback, useEffect, useMemo } from 'react';
import type { SidebarContact, SidebarGroup } from '../api/types.ts';
import { go, usePlace } from '../app/place.ts';
import { order } from '../app/ui.ts';
import { useListKeys } from '../commands/useListKeys.ts';
import { ListSkeleton } from '../inbox/ListSkeleton.tsx';
import { useDesk } from '../live/DeskContext.ts';
import { keys } from '../live/keys.ts';
import { readable, t, wordFor } from '../texts/t.ts';
import { fullTime, shortTime } from '../texts/when.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Notice } from '../ui/Notice.tsx';
import { useNow } from '../ui/useNow.ts';
import { rowElementId, VirtualRows } from '../ui/VirtualRows.tsx';
import { contactRows } from './contactRows.ts';

/** Everybody who has written, grouped by contact type. */
export function ContactList() {
    const { api } = useDesk();
    const { data, isPending, isError, refetch } = useQuery({
        queryKey: keys.sidebar,
        queryFn: () => api.get<{ groups: SidebarGroup[] }>('/api/admin/chats/sidebar'),
        staleTime: 10_000,
    });
    if (isPending) return <ListSkeleton />;
    if (isError) {
        return (
            <Notice icon={CircleAlert} title={t('contacts.failed.title')} body={t('inbox.failed.body')}>
                <Button onClick={() => void refetch()}>{t('again')}</Button>
            </Notice>
        );
    }
    if (data.groups.every((group) => group.contacts.length === 0)) {
        return <Notice icon={Users} title={t('contacts.empty.title')} body={t('contacts.empty.body')} />;
    }
    return <Rows groups={data.groups} />;
}

function Rows({ groups }: { groups: SidebarGroup[] }) {
    const place = usePlace();
    const onKey = useListKeys();
    const rows = useMemo(() => contactRows(groups), [groups]);
    const open = useCallback((chat: string) => go({ pane: 'contacts', chat }), []);

    useEffect(
        () => order.set(rows.flatMap((row) => (row.kind === 'contact' ? [row.contact.conversation] : []))),
        [rows],
    );

    return (
        <VirtualRows label={t('contacts.list')} rows={rows} current={place.chat} onKey={onKey}>
            {(row, { tabIndex }) =>
                row.kind === 'group' ? (
                    <p
                        role="presentation"
                        className="flex h-full items-end gap-1.5 px-4 pb-1.5 text-xs font-semibold text-muted"
                    >
                        {wordFor('types', row.type)}
                        <span className="font-normal text-faint">{row.count.toLocaleString('en')}</span>
                    </p>
                ) : (
                    <ContactRow
                        contact={row.contact}
                        selected={row.contact.conversation === place.chat}
                        tabIndex={tabIndex}
                        onOpen={open}
                    />
                )
            }
        </VirtualRows>
    );
}

type RowProps = {
    contact: SidebarContact;
    selected: boolean;
    tabIndex: 0 | -1;
    onOpen: (conversation: string) => void;
};

function ContactRow({ contact, selected, tabIndex, onOpen }: RowProps) {
    const now = useNow();
    const { name, conversation, lastMessageAt } = contact;
    return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers to the keys of all its rows.
        <div
            id={rowElementId(conversation)}
            role="option"
            aria-selected={selected}
            aria-label={`${name}, ${readable(contact.type)}`}
            tabIndex={tabIndex}
            data-chat={conversation}
            onClick={() => onOpen(conversation)}
            className={classes(
                'group/row absolute inset-x-2 inset-y-px flex items-center gap-3 rounded-control px-2 -outline-offset-2 select-none',
                selected ? 'bg-active' : 'hover:bg-hover',
            )}
        >
            <Avatar name={name} id={contact.id} size="sm" />
            <span className="min-w-0 flex-1 truncate font-medium" dir="auto">
                {name}
            </span>
            {lastMessageAt && (
                <time
                    dateTime={lastMessageAt}
                    title={fullTime(lastMessageAt)}
                    className="shrink-0 text-xs text-faint group-aria-selected/row:text-muted"
                >
                    {shortTime(lastMessageAt, now)}
                </time>
            )}
        </div>
    );
}
