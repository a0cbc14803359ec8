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

function hits({ content }, wanted) {
    const all = words(content).filter(({ text }) => wanted.some((one) => text.startsWith(one)));
    return wanted.every((one) => all.some(({ text }) => text.startsWith(one))) ? all : null;
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
    const snippet = { text: content, matches: hits.map(({ from, to }) => ({ from, to })) };
    return {
        conversation: id,
        message: message.id,
        seq,
        senderId,
        senderRole,
        senderName,
        createdAt,
        snippet,
    };
}
