export type Piece = { text: string; href: string | null };

const LINK = /\bhttps?:\/\/[^\s<>"']+/gi;
const TRAILING = /[.,;:!?)\]}'"»]+$/;

/** Splits a text into plain pieces and web links. Only http and https become links. */
export function piecesOf(text: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(LINK)) {
        const link = withoutTrailing(match[0]);
        if (!URL.canParse(link)) continue;
        if (match.index > from) pieces.push({ text: text.slice(from, match.index), href: null });
        pieces.push({ text: link, href: link });
        from = match.index + link.length;
    }
    if (from < text.length) pieces.push({ text: text.slice(from), href: null });
    return pieces;
}

/** "(see https://example.org/a)." ends before the bracket, "…/Set_(music)" does not. */
function withoutTrailing(link: string): string {
    const short = link.replace(TRAILING, '');
    return short.includes('(') && !short.includes(')') && link.startsWith(`${short})`) ? `${short})` : short;
}
