// Members and invitations, kept in memory.
import { randomUUID } from 'node:crypto';
import { ME, ORGANIZATION } from './data.mjs';

const WEEK = 7 * 86_400_000;
const members = [
    { ...ME, departments: [] },
    {
        id: randomUUID(),
        name: 'Jonas Lie',
        email: 'jonas@clinic.example.org',
        role: 'agent',
        departments: [],
    },
    {
        id: randomUUID(),
        name: 'Omar Haddad',
        email: 'omar@clinic.example.org',
        role: 'super_admin',
        departments: [],
    },
].map((member) => ({ version: 1, active: true, ...member }));
let invitations = [
    { email: 'kari@clinic.example.org', role: 'agent', state: 'open', expiresAt: inDays(5) },
    { email: 'late@clinic.example.org', role: 'admin', state: 'expired', expiresAt: inDays(-2) },
].map((one) => ({ id: randomUUID(), departments: [], invitedBy: ME.name, sendAgainInSeconds: 0, ...one }));

export const MEMBER_ROUTES = [
    ['GET', /^\/api\/admin\/members$/, () => ({ members })],
    ['PUT', /^\/api\/admin\/members\/([\w-]+)$/, changeMember],
    ['DELETE', /^\/api\/admin\/members\/([\w-]+)$/, (_, id) => setActive(id, false)],
    ['POST', /^\/api\/admin\/members\/([\w-]+)\/restore$/, (_, id) => setActive(id, true)],
    ['GET', /^\/api\/admin\/invitations$/, () => ({ invitations })],
    ['POST', /^\/api\/admin\/invitations$/, invite],
    ['POST', /^\/api\/admin\/invitations\/([\w-]+)\/resend$/, resend],
    ['DELETE', /^\/api\/admin\/invitations\/([\w-]+)$/, withdraw],
    ['GET', /^\/api\/invitations\/([\w-]+)$/, opened],
];

function changeMember({ body }, id) {
    const member = members.find((one) => one.id === id);
    const { version, ...change } = JSON.parse(body);
    if (member && version !== member.version)
        return { status: 409, code: 'settings.changed-meanwhile', detail: 'Changed.' };
    return member && Object.assign(member, change, { version: version + 1 });
}

function setActive(id, active) {
    const member = members.find((one) => one.id === id);
    return member && Object.assign(member, { active, version: member.version + 1 });
}

function invite({ body }) {
    const draft = JSON.parse(body);
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(draft.email)) {
        const errors = [{ field: 'email', code: 'invalid' }];
        return {
            status: 400,
            code: 'request.invalid',
            detail: 'Some fields are not as they must be.',
            errors,
        };
    }
    if (members.some(({ email, active }) => active && email === draft.email))
        return { status: 409, code: 'member.already-here', detail: 'This address is a member’s already.' };
    const known = invitations.find(({ email }) => email === draft.email);
    const invitation = { id: known?.id ?? randomUUID(), invitedBy: ME.name, ...draft, ...fresh() };
    invitations = [invitation, ...invitations.filter((one) => one !== known)];
    return invitation;
}

function resend(_, id) {
    const invitation = invitations.find((one) => one.id === id);
    return invitation && Object.assign(invitation, fresh());
}

function withdraw(_, id) {
    invitations = invitations.filter((one) => one.id !== id);
    return {};
}

function opened(_, id) {
    const found = invitations.find((one) => one.id === id) ?? invitations[0];
    const { invitedBy, role, state, email } = found;
    return {
        organization: { name: ORGANIZATION.name },
        invitedBy,
        role,
        email: `${email[0]}***@${email.split('@')[1]}`,
        state,
    };
}

function fresh() {
    return { state: 'open', expiresAt: inDays(7), sendAgainInSeconds: 60 };
}

function inDays(days) {
    return new Date(Date.now() + (days * WEEK) / 7).toISOString();
}
