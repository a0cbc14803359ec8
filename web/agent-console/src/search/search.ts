import type { SenderRole } from '@chatdesk/chat-protocol';

/** Where a match stands in a text: UTF-16 code units, half-open. */
type Match = { from: number; to: number };

/** A message that has all words that were looked for. */
export type Found = {
    conversation: string;
    message: string;
    seq: number;
    senderId: string | null;
    senderRole: SenderRole;
    senderName: string;
    createdAt: string;
    snippet: Snippet;
    /** The file that it was found by. */
    file?: { id: string; name: string; type: string; matches: readonly Match[] } | null;
};

export type Snippet = { text: string; matches: readonly Match[] };

export type FoundPage = { found: readonly Found[]; next?: string | null };

const SHORTEST = 2;
const LONGEST = 200;

/** Whether asking the server is worth it. */
export function isQuestion(q: string): boolean {
    return (q.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= SHORTEST && q.length <= LONGEST;
}

export function searchPath(q: string, conversation: string | null, before: string | null): string {
    const params = new URLSearchParams({ q, limit: '20' });
    if (conversation) params.set('conversation', conversation);
    if (before) params.set('before', before);
    return `/api/search/messages?${params}`;
}

/** The snippet in pieces, those apart that were looked for. */
export function snippetPieces({ text, matches }: Snippet) {
    const pieces: { text: string; hit: boolean }[] = [];
    let at = 0;
    for (const { from, to } of matches) {
        if (from > at) pieces.push({ text: text.slice(at, from), hit: false });
        pieces.push({ text: text.slice(from, to), hit: true });
        at = to;
    }
    if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
    return pieces;
}
