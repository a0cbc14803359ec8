/** What the REST answers look like (docs/protocol.md). Times are ISO 8601 in UTC. */
export type ContactRef = { id: string; name: string; type: string; email: string | null };

export type PersonRef = { id: string; name: string };

export type DepartmentRef = { id: string; name: string };

export type TicketRef = { id: string; title: string; channel: string };

/** One conversation as the inbox shows it. `unread` counts the contact's messages that no member has read. */
export type ChatView = {
    id: string;
    kind: string;
    contact: ContactRef;
    preview: string;
    lastMessageAt: string | null;
    head: number;
    unread: number;
    archived: boolean;
    frozen: boolean;
    assignee: PersonRef | null;
    ticket: TicketRef | null;
    /** Whom the contact speaks with. */
    department: DepartmentRef | null;
    readUpTo: number;
};

/** `next` is an opaque cursor, `version` rises with every change of the view. */
export type ChatPage = { chats: ChatView[]; next: string | null; total: number; version: number };

export type ReadCursor = { readerId: string; readerRole: string; seq: number };

export type SidebarContact = {
    id: string;
    name: string;
    type: string;
    conversation: string;
    lastMessageAt: string | null;
};

export type SidebarGroup = { type: string; contacts: SidebarContact[] };

export type TicketChannel = {
    channelType: string;
    party: string;
    conversation: string;
    contact: { id: string; name: string; email: string | null };
};

export type TicketView = {
    id: string;
    kind: string;
    status: string;
    priority: string;
    title: string;
    assignee: PersonRef | null;
    order: {
        id: string;
        package: string;
        quantity: number;
        amount: number;
        currency: string;
    } | null;
    channels: TicketChannel[];
    createdAt: string;
    updatedAt: string;
};

export type AgentStatus = 'available' | 'busy' | 'away' | 'offline';

export type Member = { id: string; name: string; email: string; role: string };

export type OrganizationRef = { id: string; name: string };

/** The answer of `GET /api/chat/token`. */
export type ChatDeskToken = {
    token: string;
    expiresAt: string;
    member: Member;
    organization: OrganizationRef;
    /** Where they may choose to work, by name; `organization` is among them. */
    organizations: readonly OrganizationRef[];
};
