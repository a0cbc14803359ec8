export const BLOCKS = '/api/admin/blocks';
export const RANGES = `${BLOCKS}/ranges`;

export type BlockedContact = {
    id: string;
    name: string;
    type: string;
    reason: string | null;
    by: string;
    at: string;
};
export type BlockedRange = { id: string; range: string; note: string | null; by: string; at: string };
export type BlocksAnswer = { contacts: readonly BlockedContact[]; ranges: readonly BlockedRange[] };

/** The server asks before it shuts out whoever asks for it. */
export const COVERS_YOURSELF = 'block.covers-yourself';

export function contactPath(id: string): string {
    return `${BLOCKS}/contacts/${encodeURIComponent(id)}`;
}

export function rangePath(id: string): string {
    return `${RANGES}/${encodeURIComponent(id)}`;
}
