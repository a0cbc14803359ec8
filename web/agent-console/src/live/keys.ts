/** The names under which answers are kept in the query cache. */
export const keys = {
    /** Of all departments, or of one. */
    inbox: (tab: 'active' | 'archived', department: string | null = null) =>
        department ? (['inbox', tab, department] as const) : (['inbox', tab] as const),
    chat: (id: string) => ['chat', id] as const,
    thread: (id: string) => ['thread', id] as const,
    notes: (id: string) => ['notes', id] as const,
    ticket: (id: string) => ['ticket', id] as const,
    customer: (id: string) => ['customer', id] as const,
    addresses: (contact: string, seenAt: string) => ['addresses', contact, seenAt] as const,
    sidebar: ['sidebar'] as const,
    status: ['status'] as const,
};
