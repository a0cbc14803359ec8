// What is known of each contact: by number, so that each look of the panel is somewhere in the list.
import { randomUUID } from 'node:crypto';

const SITE = 'https://clinic.example.org';
const PAGES = [
    ['Prices and packages', '/prices'],
    ['Opening hours', '/opening-hours?from=menu'],
    ['Book an appointment', '/appointments/new'],
    ['Our doctors', '/team'],
    ['Home', '/'],
    ['', '/articles/2026/what-to-expect-from-your-first-consultation-and-how-to-prepare-for-it'],
];
const LOOKS = [
    {
        device: 'desktop',
        browser: 'Firefox 140',
        os: 'Windows 10',
        country: 'NO',
        city: 'Oslo',
        referrer: 'https://search.example/?q=dental+clinic+oslo',
        ip: '198.51.100.24',
    },
    {
        device: 'mobile',
        browser: 'Mobile Safari 26',
        os: 'iOS 26',
        country: 'DE',
        city: null,
        ip: '2001:db8::24',
    },
    {
        device: 'unknown',
        browser: null,
        os: null,
        country: null,
        city: null,
        referrer: 'javascript:alert(1)',
        ip: null,
    },
];
const ATTRIBUTES = [
    { department: 'Reception', departmentId: randomUUID(), phone: '+47 555 01 234', newsletter: 'true' },
    {
        planName: 'Gold',
        memberSince: '2024',
        notes: 'אוהב תורים בבוקר, and a rather long remark that has to wrap',
    },
    {},
];
const blocked = new Set();

export const CUSTOMER_ROUTES = [
    ['GET', /^\/api\/admin\/contacts\/([\w-]+)$/, customer],
    ['GET', /^\/api\/admin\/contacts\/([\w-]+)\/sessions$/, addresses],
    ['GET', /^\/api\/admin\/blocks$/, blocks],
    ['POST', /^\/api\/admin\/blocks\/contacts\/([\w-]+)$/, (_, id) => blocked.add(id) && {}],
    ['DELETE', /^\/api\/admin\/blocks\/contacts\/([\w-]+)$/, (_, id) => blocked.delete(id) && {}],
];

function customer({ world }, id) {
    const [contact, nr] = find(world, id);
    if (!contact) return undefined;
    const { ip: _, ...look } = LOOKS[nr % LOOKS.length];
    const pages = pagesOf(nr);
    const [last] = pages;
    return {
        ...contact,
        blocked: blocked.has(id),
        attributes: ATTRIBUTES[nr % ATTRIBUTES.length],
        sessions: last
            ? [{ id: `s${nr}`, ...look, page: { url: last.url, title: last.title }, lastSeenAt: last.at }]
            : [],
        pages,
    };
}

function pagesOf(nr) {
    const count = nr % 4 === 3 ? 0 : nr % 4 === 1 ? 3 : 20;
    return Array.from({ length: count }, (_, i) => {
        const [title, path] = PAGES[(nr + i) % PAGES.length];
        const at = new Date(Date.now() - (i * i * 17 + 3) * 60_000).toISOString();
        const isEvent = i % 5 === 2;
        return {
            id: `${nr}-${i}`,
            name: isEvent ? 'cart_filled' : 'page_view',
            url: nr % 6 === 5 && i === 0 ? 'javascript:alert(1)' : SITE + path,
            title,
            at,
        };
    });
}

function addresses({ world }, id) {
    const [contact, nr] = find(world, id);
    return contact && { sessions: [{ id: `s${nr}`, ip: LOOKS[nr % LOOKS.length].ip }] };
}

function blocks({ world }) {
    const at = new Date().toISOString();
    const contacts = [...blocked]
        .map((id) => find(world, id)[0])
        .filter(Boolean)
        .map(({ id, name, type }) => ({ id, name, type, reason: null, by: 'Ida Solheim', at }));
    return { contacts, ranges: [] };
}

function find(world, id) {
    const chats = [...world.chats.values()];
    const nr = chats.findIndex((chat) => chat.contact.id === id);
    return [chats[nr]?.contact, nr];
}
