// The page API keys & secrets, kept in memory.
import { randomUUID } from 'node:crypto';

const ago = (days) => new Date(Date.now() - days * 86_400_000).toISOString();
const state = {
    keys: [
        key('Shop', ['orders:write'], 40, { lastUsedOn: ago(0).slice(0, 10) }),
        key('CRM import of the old system', ['contacts:read', 'contacts:write'], 90, { expiresAt: ago(2) }),
    ],
    secrets: [{ kid: randomUUID(), createdAt: ago(200), createdBy: null }],
    signing: [
        { kid: randomUUID(), state: 'announced', nextAt: ago(-0.001) },
        { kid: randomUUID(), state: 'active', nextAt: ago(-3) },
        { kid: randomUUID(), state: 'retired', nextAt: ago(-0.005) },
    ],
};

export const KEY_ROUTES = [
    ['GET', /^\/api\/admin\/api-keys$/, () => ({ keys: state.keys })],
    ['POST', /^\/api\/admin\/api-keys$/, addKey],
    ['DELETE', /^\/api\/admin\/api-keys\/([\w-]+)$/, (_, id) => drop('keys', (one) => one.id === id)],
    ['GET', /^\/api\/admin\/identity-secrets$/, () => ({ secrets: state.secrets })],
    ['POST', /^\/api\/admin\/identity-secrets$/, addSecret],
    [
        'DELETE',
        /^\/api\/admin\/identity-secrets\/([\w-]+)$/,
        (_, id) => drop('secrets', (one) => one.kid === id),
    ],
    ['GET', /^\/api\/admin\/signing-keys$/, () => ({ keys: state.signing })],
    ['POST', /^\/api\/admin\/signing-keys\/rotate$/, () => ({ keys: state.signing })],
    [
        'POST',
        /^\/api\/admin\/signing-keys\/([\w-]+)\/revoke$/,
        (_, id) => drop('signing', (one) => one.kid === id) && { keys: state.signing },
    ],
];

function key(name, scopes, days, more = {}) {
    return { id: randomUUID(), name, scopes, createdAt: ago(days), createdBy: 'Ida Solheim', ...more };
}

function addKey({ body }) {
    const { name, scopes, expiresAt } = JSON.parse(body);
    const errors = [];
    if (!name?.trim()) errors.push({ field: 'name', code: 'required' });
    if (scopes.length === 0) errors.push({ field: 'scopes', code: 'required' });
    if (errors.length > 0)
        return { status: 400, code: 'request.invalid', detail: 'Some fields are wrong.', errors };
    const added = key(name.trim(), scopes, 0, { expiresAt });
    state.keys.unshift(added);
    return { ...added, secret: secret('cdk_') };
}

function addSecret() {
    if (state.secrets.length === 2)
        return {
            status: 409,
            code: 'identity-secret.too-many',
            detail: 'Two secrets are valid at once at most. Revoke the old one first.',
        };
    const added = { kid: randomUUID(), createdAt: ago(0), createdBy: 'Ida Solheim' };
    state.secrets.push(added);
    return { ...added, secret: secret('cds_') };
}

function secret(prefix) {
    return (
        prefix +
        Buffer.from(randomUUID() + randomUUID())
            .toString('base64url')
            .slice(0, 43)
    );
}

function drop(list, isIt) {
    const before = state[list].length;
    state[list] = state[list].filter((one) => !isIt(one));
    return state[list].length < before ? {} : undefined;
}
