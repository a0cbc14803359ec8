// The REST side of docs/protocol.md as far as the console uses it.
import { CUSTOMER_ROUTES } from './customers.mjs';
import { append, changeState, EPOCH, ME, ORGANIZATION, OTHER_ORGANIZATION } from './data.mjs';
import { FILE_ROUTES } from './files.mjs';
import { MEMBER_ROUTES } from './members.mjs';
import { NOTE_ROUTES } from './notes.mjs';
import { ORGANIZATION_ROUTES } from './organizations.mjs';
import { SEARCH_ROUTES } from './search.mjs';
import { SETTINGS_ROUTES } from './settings.mjs';
import { switches } from './switches.mjs';

const ROUTES = [
    [
        'GET',
        /^\/console\/config\.json$/,
        ({ url }) => ({ issuer: `${url.origin}/realms/chatdesk`, clientId: 'chatdesk-console' }),
    ],
    [
        'GET',
        /^\/api\/chat\/token$/,
        ({ url }) => ({
            token: `t${Date.now()}`,
            expiresAt: new Date(Date.now() + 600_000).toISOString(),
            member: ME,
            ...chosen(url),
        }),
    ],
    ['GET', /^\/api\/admin\/chats$/, chats],
    ['GET', /^\/api\/admin\/chats\/sidebar$/, sidebar],
    ['GET', /^\/api\/admin\/chats\/([\w-]+)$/, ({ world }, id) => world.chats.get(id)],
    ['POST', /^\/api\/admin\/chats\/([\w-]+)\/(archive|unarchive)$/, archive],
    ['GET', /^\/api\/conversations\/([\w-]+)\/messages$/, messages],
    ['GET', /^\/api\/conversations\/([\w-]+)\/changes$/, changes],
    ['PUT', /^\/api\/conversations\/([\w-]+)\/messages\/([\w-]+)$/, put],
    ['GET', /^\/api\/agent\/status$/, ({ world }) => ({ status: world.status })],
    [
        'PUT',
        /^\/api\/agent\/status$/,
        ({ world, body }) => Object.assign(world, JSON.parse(body)) && { status: world.status },
    ],
    [
        'GET',
        /^\/api\/crm\/tickets\/([\w-]+)$/,
        ({ world }, id) => [...world.tickets.values()].find((ticket) => ticket.id === id),
    ],
    ...CUSTOMER_ROUTES,
    ...SETTINGS_ROUTES,
    ...MEMBER_ROUTES,
    ...NOTE_ROUTES,
    ...SEARCH_ROUTES,
    ...FILE_ROUTES,
    ...ORGANIZATION_ROUTES,
];

function chosen(url) {
    const wanted = url.searchParams.get('organization');
    const organizations = [ORGANIZATION, OTHER_ORGANIZATION];
    return { organization: organizations.find(({ id }) => id === wanted) ?? ORGANIZATION, organizations };
}

export async function answerApi(call) {
    const { url, request, response } = call;
    for (const [method, path, answer] of ROUTES) {
        const match = url.pathname.match(path);
        if (!match || request.method !== method) continue;
        if (switches.slowMs) await new Promise((done) => setTimeout(done, switches.slowMs));
        const failing = switches.fail && url.pathname.includes(switches.fail);
        const value = failing
            ? problem(503, 'service.unavailable')
            : (answer(call, ...match.slice(1)) ?? problem(404, 'resource.not-found'));
        response
            .writeHead(value.status && value.code ? value.status : 200, {
                'content-type': 'application/json; charset=utf-8',
            })
            .end(JSON.stringify(value, leaveOutNull));
        return true;
    }
    return false;
}

function problem(status, code) {
    return { type: 'about:blank', title: code, status, code, detail: code };
}

function sorted(world, archived) {
    return [...world.chats.values()]
        .filter((chat) => chat.archived === archived)
        .sort((a, b) => (b.lastMessageAt ?? '').localeCompare(a.lastMessageAt ?? ''));
}

function chats({ url, world }) {
    const department = url.searchParams.get('department');
    const all = sorted(world, url.searchParams.get('archived') === 'true').filter(
        (chat) => !department || chat.department?.id === department,
    );
    const limit = Number(url.searchParams.get('limit') ?? 50);
    const from = Number(url.searchParams.get('before') ?? 0);
    const page = all.slice(from, from + limit);
    return {
        chats: page,
        next: from + limit < all.length ? String(from + limit) : null,
        total: all.length,
        version: world.version,
    };
}

function sidebar({ world }) {
    const groups = new Map();
    for (const { id, contact, lastMessageAt } of [...sorted(world, false), ...sorted(world, true)]) {
        const contacts = groups.get(contact.type) ?? [];
        contacts.push({
            id: contact.id,
            name: contact.name,
            type: contact.type,
            conversation: id,
            lastMessageAt,
        });
        groups.set(contact.type, contacts);
    }
    return { groups: [...groups].map(([type, contacts]) => ({ type, contacts })) };
}

function archive({ world, sockets }, id, what) {
    const chat = world.chats.get(id);
    if (!chat) return undefined;
    const frame = changeState(world, chat, what === 'archive');
    setTimeout(() => sockets.broadcast(frame), 30);
    return { id, archived: chat.archived, seq: frame.seq };
}

function messages({ url, world }, id) {
    const all = world.messages.get(id);
    if (!all) return undefined;
    const limit = Number(url.searchParams.get('limit') ?? 50);
    const before = Number(url.searchParams.get('before') ?? Number.MAX_SAFE_INTEGER);
    const page = all.filter((message) => message.seq < before).slice(-limit);
    return { messages: page, head: world.chats.get(id).head, epoch: EPOCH };
}

function changes({ url, world }, id) {
    const chat = world.chats.get(id);
    const after = Number(url.searchParams.get('after') ?? 0);
    return (
        chat && {
            frames: world.frames.get(id).filter((frame) => frame.seq > after),
            head: chat.head,
            epoch: EPOCH,
            cursors: world.cursors.get(id),
        }
    );
}

function put({ world, sockets, body }, id, clientMessageId) {
    const chat = world.chats.get(id);
    if (!chat) return undefined;
    const frame = append(world, chat, ME, 'agent', JSON.parse(body).text, undefined, clientMessageId);
    sockets.broadcast(frame);
    return { id: frame.message.id, seq: frame.seq, createdAt: frame.message.createdAt };
}

/** As the services do. */
function leaveOutNull(_, value) {
    return value === null ? undefined : value;
}
