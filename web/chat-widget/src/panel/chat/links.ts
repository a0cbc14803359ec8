/** A piece of a message: plain text, or a web address that may be opened. */
export interface Piece {
    readonly text: string;
    readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"']+/gi;
const CLOSING = /[.,;:!?)\]}'"»]+$/;

/** Finds http and https addresses; a full stop or bracket after one belongs to the sentence. */
export function pieces(text: string): Piece[] {
    const found: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(ADDRESS)) {
        const address = match[0].replace(CLOSING, '');
        if (!URL.canParse(address)) continue;
        if (match.index > from) found.push({ text: text.slice(from, match.index), href: null });
        found.push({ text: address, href: address });
        from = match.index + address.length;
    }
    if (from < text.length) found.push({ text: text.slice(from), href: null });
    return found;
}
