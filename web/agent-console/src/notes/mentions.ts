import type { Mention } from '@chatdesk/chat-protocol';

/** Somebody who can be mentioned. */
export type Colleague = Mention;

export type MentionPiece = { readonly text: string; readonly mentioned: boolean };

const LONGEST_QUERY = 40;
const LETTER = /[\p{L}\p{N}]/u;

/** What stands behind the last @ before the caret, when a name is being typed there. */
export function queryBefore(text: string, caret: number): { from: number; query: string } | null {
    const before = text.slice(0, caret);
    const from = before.lastIndexOf('@');
    if (from < 0 || LETTER.test(before[from - 1] ?? '')) return null;
    const query = before.slice(from + 1);
    // Names have spaces, sentences have more of them.
    const isName = query.length <= LONGEST_QUERY && !/^\s|\n|\s\S*\s/.test(query);
    return isName ? { from, query } : null;
}

/** Those whose name, or a part of it, begins with the query; the beginning of the whole name first. */
export function colleaguesFor(query: string, all: readonly Colleague[]): readonly Colleague[] {
    const wanted = plain(query);
    const begins = all.filter(({ name }) => plain(name).startsWith(wanted));
    const within = all.filter((one) => !begins.includes(one) && plain(one.name).includes(` ${wanted}`));
    return [...begins, ...within];
}

/** The text with the name in the place of the query, and where the caret goes. */
export function withMention(text: string, from: number, caret: number, { name }: Colleague) {
    const head = `${text.slice(0, from)}@${name} `;
    const rest = text.slice(caret).replace(/^ /, '');
    return { text: head + rest, caret: head.length };
}

/** Everybody whose name stands behind an @ in the text. */
export function mentionedIn(text: string, all: readonly Colleague[]): string[] {
    const found = new Set(
        cut(
            text,
            all.map(({ name }) => name),
        )
            .filter(({ mentioned }) => mentioned)
            .map((piece) => piece.text.slice(1)),
    );
    return all.filter(({ name }) => found.has(name)).map(({ id }) => id);
}

/** The text in pieces, those apart that mention somebody. */
export function mentionPieces(text: string, mentions: readonly Mention[]): readonly MentionPiece[] {
    return cut(
        text,
        mentions.map(({ name }) => name),
    );
}

function cut(text: string, names: readonly string[]): MentionPiece[] {
    // "Kari Lund" is not "Kari".
    const longestFirst = [...names].sort((a, b) => b.length - a.length);
    const pieces: MentionPiece[] = [];
    let plainFrom = 0;
    for (let at = text.indexOf('@'); at >= 0; ) {
        const name = longestFirst.find((one) => standsAt(text, at + 1, one));
        if (name) {
            if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), mentioned: false });
            plainFrom = at + 1 + name.length;
            pieces.push({ text: text.slice(at, plainFrom), mentioned: true });
        }
        at = text.indexOf('@', name ? plainFrom : at + 1);
    }
    if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), mentioned: false });
    return pieces;
}

function standsAt(text: string, at: number, name: string): boolean {
    return text.startsWith(name, at) && !LETTER.test(text[at + name.length] ?? '');
}

function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
