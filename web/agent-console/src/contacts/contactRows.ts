import type { SidebarContact, SidebarGroup } from '../api/types.ts';
import type { Row } from '../ui/VirtualRows.tsx';

export type ContactListRow = Row &
    ({ kind: 'group'; type: string; count: number } | { kind: 'contact'; contact: SidebarContact });

const GROUP_PX = 40;
const CONTACT_PX = 44;

/** Headings and contacts in one flat list. A contact with two conversations is there twice, so the conversation is the id. */
export function contactRows(groups: readonly SidebarGroup[]): ContactListRow[] {
    return groups
        .filter((group) => group.contacts.length > 0)
        .flatMap((group) => [
            {
                kind: 'group' as const,
                id: `group-${group.type}`,
                size: GROUP_PX,
                isHeading: true,
                type: group.type,
                count: group.contacts.length,
            },
            ...group.contacts.map((contact) => ({
                kind: 'contact' as const,
                id: contact.conversation,
                size: CONTACT_PX,
                contact,
            })),
        ]);
}
