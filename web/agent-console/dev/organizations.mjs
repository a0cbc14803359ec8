// The installation's side of the API, kept in memory. ORGANIZATIONS=40 makes that many; sign in with ROLE=super_admin.
import { randomUUID } from 'node:crypto';
import { ORGANIZATION } from './data.mjs';

const NAMES = ['Fjord Dental', 'Commonplace Market', 'Salon Aurelia', 'Café Nord', 'מרפאת הצפון'];
const many = Number(process.env.ORGANIZATIONS ?? NAMES.length);
let all = [
    { ...ORGANIZATION, slug: 'northlight', site: 'https://clinic.example.org', suspended: false },
    ...Array.from({ length: many }, (_, nr) => ({
        id: randomUUID(),
        name: NAMES[nr] ?? `${NAMES[nr % NAMES.length]} ${nr}`,
        slug: `tenant-${nr}`,
        site: `https://tenant-${nr}.example.org`,
        suspended: nr % 4 === 2,
    })),
];

export const ORGANIZATION_ROUTES = [
    ['GET', /^\/api\/admin\/organizations$/, () => ({ organizations: all })],
    ['POST', /^\/api\/admin\/organizations$/, create],
    ['POST', /^\/api\/admin\/organizations\/([\w-]+)\/(suspend|resume)$/, set],
];

function create({ body }) {
    const { name, slug, site, adminEmail } = JSON.parse(body);
    const errors = [
        !name.trim() && { field: 'name', code: 'required' },
        !/^[a-z][a-z0-9-]{1,39}$/.test(slug) && { field: 'slug', code: 'invalid' },
        all.some((one) => one.slug === slug) && { field: 'slug', code: 'taken' },
        !/^https?:\/\/[^\s/]+/.test(site) && { field: 'site', code: 'invalid' },
        !/^\S+@\S+\.\S+$/.test(adminEmail) && { field: 'adminEmail', code: 'invalid' },
    ].filter(Boolean);
    if (errors.length > 0)
        return {
            status: 400,
            code: 'request.invalid',
            detail: 'Some fields are not as they must be.',
            errors,
        };
    const created = { id: randomUUID(), name, slug, site, suspended: false };
    all = [...all, created].sort((a, b) => a.name.localeCompare(b.name));
    return created;
}

function set(_, id, what) {
    if (id === ORGANIZATION.id && what === 'suspend')
        return { status: 409, code: 'organization.your-own', detail: 'You cannot suspend your own.' };
    all = all.map((one) => (one.id === id ? { ...one, suspended: what === 'suspend' } : one));
    return all.find((one) => one.id === id);
}
