// Searching messages, without languages: words by their beginning.
const WORD = /[\p{L}\p{N}]+/gu;

export const SEARCH_ROUTES = [['GET', /^\/api\/search\/messages$/, search]];

function search({ url, world }) {
    const wanted = words(url.searchParams.get('q') ?? '').map(({ text }) => text);
    const only = url.searchParams.get('conversation');
    const found = [...world.messages]
        .filter(([id]) => !only || id === only)
        .flatMap(([id, messages]) =>
            messages.map((message) => ({ id, message, hits: hits(message, wanted) })),
        )
        .filter(({ hits }) => hits)
        .sort((a, b) => b.message.createdAt.localeCompare(a.message.createdAt));
    return { found: found.slice(0, 20).map(view), next: null };
}

function hits({ content, attachments }, wanted) {
    const all = inText(content, wanted);
    const file = (attachments ?? [])
        .map(({ id, name, type }) => ({ id, name, type, matches: inText(name, wanted) }))
        .find(({ matches }) => matches.length > 0);
    const found = [...all, ...(file?.matches ?? [])];
    return wanted.every((one) => found.some(({ text }) => text.startsWith(one))) ? { all, file } : null;
}

function inText(content, wanted) {
    return words(content).filter(({ text }) => wanted.some((one) => text.startsWith(one)));
}

function words(text) {
    return [...text.matchAll(WORD)].map((match) => ({
        text: match[0].toLowerCase(),
        from: match.index,
        to: match.index + match[0].length,
    }));
}

function view({ id, message, hits }) {
    const { seq, senderId, senderRole, senderName, createdAt, content } = message;
    const snippet = { text: content, matches: places(hits.all) };
    const file = hits.file && { ...hits.file, matches: places(hits.file.matches) };
    return {
        conversation: id,
        message: message.id,
        seq,
        senderId,
        senderRole,
        senderName,
        createdAt,
        snippet,
        file,
    };
}

function places(hits) {
    return hits.map(({ from, to }) => ({ from, to }));
}
