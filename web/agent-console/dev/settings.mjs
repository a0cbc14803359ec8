// The settings' side of the API, kept in memory. Departments and entries of the audit log come with it.
import { randomUUID } from 'node:crypto';
import { DEPARTMENTS, ME } from './data.mjs';
import { KEY_ROUTES } from './keys.mjs';
import { WIDGET_ROUTES } from './widgets.mjs';

const ZONES = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
const state = {
    organization: {
        id: randomUUID(),
        version: 1,
        name: 'Northlight Clinic',
        slug: 'northlight',
        site: 'https://clinic.example.org',
        locale: 'en',
        timeZone: 'Europe/Oslo',
        contactTypes: ['client', 'doctor', 'brand', 'creator'],
        reminderDelaySeconds: 300,
        editWindowSeconds: 900,
        visitorLifeSeconds: 86_400,
        visitorPolicy: 'anonymise',
    },
    departments: DEPARTMENTS.map((department, index) => ({
        ...department,
        widgets: index === 0 ? ['Website'] : [],
        ownHours: index === 1,
    })),
    audit: [],
};

export const SETTINGS_ROUTES = [
    ['GET', /^\/api\/admin\/organization$/, () => state.organization],
    ['PUT', /^\/api\/admin\/organization$/, changeOrganization],
    ['GET', /^\/api\/admin\/departments$/, () => ({ departments: state.departments })],
    ['POST', /^\/api\/admin\/departments$/, addDepartment],
    ['PUT', /^\/api\/admin\/departments\/([\w-]+)$/, renameDepartment],
    ['DELETE', /^\/api\/admin\/departments\/([\w-]+)$/, removeDepartment],
    ['GET', /^\/api\/admin\/audit$/, auditPage],
    ...WIDGET_ROUTES,
    ...KEY_ROUTES,
];

/** As if somebody else had saved meanwhile: `GET /dev/meddle`. */
export function meddle() {
    const { organization } = state;
    state.organization = {
        ...organization,
        version: organization.version + 1,
        site: 'https://www.clinic.example.org',
    };
}

function changeOrganization({ body }) {
    const { version, ...draft } = JSON.parse(body);
    const errors = faultsOf(draft);
    if (errors.length > 0) return invalid(errors);
    const before = state.organization;
    if (version !== before.version)
        return { status: 409, code: 'settings.changed-meanwhile', detail: 'Changed.' };
    state.organization = { ...before, ...draft, version: version + 1 };
    note('organization.changed', draft.name, before, state.organization);
    return state.organization;
}

function faultsOf({ name, site, timeZone, contactTypes, reminderDelaySeconds, visitorLifeSeconds }) {
    const errors = [];
    const fault = (field, code) => errors.push({ field, code });
    if (!name?.trim()) fault('name', 'required');
    if (!/^https?:\/\/[^\s/]+/.test(site)) fault('site', 'invalid');
    if (!ZONES.has(timeZone)) fault('timeZone', 'unknown');
    if (contactTypes.length === 0) fault('contactTypes', 'too-short');
    for (const [index, type] of contactTypes.entries()) {
        if (type === 'visitor') fault(`contactTypes[${index}]`, 'reserved');
        if (!/^[a-z][a-z0-9_-]*$/.test(type)) fault(`contactTypes[${index}]`, 'invalid');
    }
    if (reminderDelaySeconds === null) fault('reminderDelaySeconds', 'required');
    else if (reminderDelaySeconds < 30) fault('reminderDelaySeconds', 'too-short');
    if (visitorLifeSeconds === null) fault('visitorLifeSeconds', 'required');
    else if (visitorLifeSeconds > 30 * 86_400) fault('visitorLifeSeconds', 'too-long');
    return errors;
}

function addDepartment({ body }) {
    const { name } = JSON.parse(body);
    const errors = nameFaults(name);
    if (errors.length > 0) return invalid(errors);
    const added = { id: randomUUID(), name: name.trim(), widgets: [], ownHours: false };
    keepDepartments([...state.departments, added]);
    note('department.added', added.name, null, added);
    return added;
}

function renameDepartment({ body }, id) {
    const before = state.departments.find((one) => one.id === id);
    if (!before) return undefined;
    const { name } = JSON.parse(body);
    const errors = nameFaults(name, id);
    if (errors.length > 0) return invalid(errors);
    const after = { ...before, name: name.trim() };
    keepDepartments(state.departments.map((one) => (one.id === id ? after : one)));
    note('department.renamed', after.name, before, after);
    return after;
}

function removeDepartment(_, id) {
    const before = state.departments.find((one) => one.id === id);
    if (!before) return undefined;
    keepDepartments(state.departments.filter((one) => one !== before));
    note('department.removed', before.name, before, null);
    return {};
}

function nameFaults(name, except) {
    if (!name?.trim()) return [{ field: 'name', code: 'required' }];
    const taken = state.departments.some(
        (one) => one.id !== except && one.name.toLowerCase() === name.trim().toLowerCase(),
    );
    return taken ? [{ field: 'name', code: 'taken' }] : [];
}

function keepDepartments(departments) {
    state.departments = departments.sort((a, b) => a.name.localeCompare(b.name));
    state.organization.version += 1;
}

function auditPage({ url }) {
    const { area, before, limit = 50 } = Object.fromEntries(url.searchParams);
    const fitting = state.audit.filter((entry) => !area || entry.action.startsWith(`${area}.`));
    const from = before ? fitting.findIndex((entry) => entry.id === before) + 1 : 0;
    const entries = fitting.slice(from, from + Number(limit));
    return { entries, next: from + entries.length < fitting.length ? entries.at(-1).id : null };
}

function note(action, subject, before, after, at = new Date()) {
    const { id, name } = ME;
    const actor = { kind: 'member', id, name };
    state.audit.unshift({ id: randomUUID(), at: at.toISOString(), actor, action, subject, before, after });
}

function invalid(errors) {
    return { status: 400, code: 'request.invalid', detail: 'Some fields are not as they must be.', errors };
}

for (let days = 40; days > 0; days--) {
    const [before, after] = [`Ward ${days}`, `Ward ${days} north`].map((name) => ({
        id: randomUUID(),
        name,
    }));
    const at = new Date(Date.now() - days * 20 * 3_600_000);
    if (days % 4 === 0)
        note(
            'organization.changed',
            'Northlight Clinic',
            { ...state.organization, reminderDelay: 'PT5M', contactTypes: ['client', 'doctor'] },
            { ...state.organization, reminderDelay: 'PT10M', name: 'Northlight' },
            at,
        );
    else if (days % 4 === 1) note('department.added', after.name, null, after, at);
    else if (days % 4 === 2) note('department.renamed', after.name, before, { ...after, id: before.id }, at);
    else note('department.removed', before.name, before, null, at);
}
