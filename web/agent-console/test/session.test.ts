import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Session } from '../src/session/session.ts';
import { keepOrganization, workFor } from '../src/session/workplace.ts';
import { toasts } from '../src/ui/toasts.ts';

const ISSUER = 'https://sign-in.example.org/realms/chatdesk';
const USER_KEY = `oidc.user:${ISSUER}:chatdesk-console`;
const TOKEN = {
    token: 'chatdesk-token',
    expiresAt: new Date(Date.now() + 600_000).toISOString(),
    member: { id: 'm', name: 'Ida', email: 'ida@example.org', role: 'agent' },
    organization: { id: 'o', name: 'Clinic' },
    organizations: [{ id: 'o', name: 'Clinic' }],
};

type Answer = { status: number; body: unknown };
let answers: Record<string, Answer>;
let asked: string[];

function answerFor(url: string): Answer {
    const found = Object.entries(answers).find(([part]) => url.includes(part));
    return found?.[1] ?? { status: 404, body: { code: 'resource.not-found' } };
}

/** What this tab remembers of an earlier sign-in at the provider. */
function remember(secondsLeft: number): void {
    const expiresAt = Math.floor(Date.now() / 1000) + secondsLeft;
    const user = {
        access_token: 'a',
        refresh_token: 'r',
        token_type: 'Bearer',
        profile: { sub: 's' },
        expires_at: expiresAt,
    };
    sessionStorage.setItem(USER_KEY, JSON.stringify(user));
}

beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    sessionStorage.clear();
    localStorage.clear();
    toasts.set([]);
    asked = [];
    answers = {
        'config.json': { status: 200, body: { issuer: ISSUER, clientId: 'chatdesk-console' } },
        '/api/chat/token': { status: 200, body: TOKEN },
        'openid-configuration': { status: 200, body: { issuer: ISSUER, token_endpoint: `${ISSUER}/token` } },
        [`${ISSUER}/token`]: { status: 400, body: { error: 'invalid_grant' } },
    };
    vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
        asked.push(String(input));
        const { status, body } = answerFor(String(input));
        if (status === 0) throw new TypeError('no network');
        return new Response(JSON.stringify(body), {
            status,
            headers: { 'content-type': 'application/json' },
        });
    });
});
afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
});

async function started(): Promise<Session> {
    const session = new Session();
    await session.start();
    return session;
}

// A1, I2
describe('the sign-in', () => {
    it('goes on silently where this tab is signed in', async () => {
        remember(300);
        expect((await started()).state.get()).toMatchObject({
            phase: 'signed-in',
            identity: { member: { name: 'Ida' } },
        });
    });

    it('waits for a click after a sign-out', async () => {
        sessionStorage.setItem('chatdesk.signed-out', 'yes');
        expect((await started()).state.get().phase).toBe('signed-out');
    });

    it('says that nothing can be reached, and goes on when it can', async () => {
        remember(300);
        answers['config.json'] = { status: 0, body: null };
        const session = await started();
        expect(session.state.get().phase).toBe('unreachable');
        answers['config.json'] = { status: 200, body: { issuer: ISSUER, clientId: 'chatdesk-console' } };
        await session.start();
        expect(session.state.get().phase).toBe('signed-in');
    });

    it('says that an account without membership has no access', async () => {
        remember(300);
        answers['/api/chat/token'] = { status: 403, body: { code: 'access.denied' } };
        expect((await started()).state.get().phase).toBe('refused');
    });

    it('says with the server’s words why an account has no access', async () => {
        remember(300);
        const body = { code: 'member.not-invited', detail: 'Your invitation has expired.' };
        answers['/api/chat/token'] = { status: 403, body };
        expect((await started()).state.get()).toEqual({ phase: 'refused', why: body.detail });
    });

    it('shows an invitation before it sends anybody to sign in', async () => {
        const invitation = '0193b000-0000-7000-8000-00000000c111';
        history.replaceState(null, '', `/console/?invitation=${invitation}`);
        expect((await started()).state.get()).toEqual({ phase: 'invited', invitation });
        remember(300);
        expect((await started()).state.get().phase).toBe('signed-in');
        history.replaceState(null, '', '/console/');
    });

    // INV-28
    it('says that the access has ended, not only the sign-in', async () => {
        remember(300);
        const session = await started();
        answers['/api/chat/token'] = { status: 403, body: { code: 'member.not-invited' } };
        await expect(session.tokens.renew()).rejects.toMatchObject({ status: 403 });
        expect(session.state.get()).toMatchObject({ phase: 'ended', lost: true });
    });

    it('keeps the desk on the screen when it ends in the middle of work', async () => {
        remember(300);
        const session = await started();
        remember(-10);
        await expect(session.tokens.renew()).rejects.toMatchObject({ code: 'sign-in.over' });
        expect(session.state.get()).toMatchObject({ phase: 'ended', identity: { member: { name: 'Ida' } } });
    });

    it('does not end for a connection that is only broken', async () => {
        remember(300);
        const session = await started();
        answers['/api/chat/token'] = { status: 503, body: { code: 'service.unavailable' } };
        await expect(session.tokens.renew()).rejects.toMatchObject({ status: 503 });
        expect(session.state.get().phase).toBe('signed-in');
    });
});

const inShop = { ...TOKEN, organization: { id: 'p', name: 'Shop' } };
const tokenCalls = () => asked.filter((url) => url.startsWith('/api/chat/token'));

// I1
describe('who works for several organizations', () => {
    it('goes on in the one that was chosen in this tab, else on this device', async () => {
        remember(300);
        await started();
        keepOrganization('p');
        await started();
        sessionStorage.removeItem('organization');
        await started();
        expect(tokenCalls()).toEqual([
            '/api/chat/token',
            '/api/chat/token?organization=p',
            '/api/chat/token?organization=p',
        ]);
    });

    it('stays in its own whatever another tab chooses', async () => {
        remember(300);
        const session = await started();
        keepOrganization('p');
        await session.tokens.renew();
        expect(tokenCalls().at(-1)).toBe('/api/chat/token?organization=o');
        await started();
        expect(tokenCalls().at(-1)).toBe('/api/chat/token?organization=o');
    });

    it('begins anew in another', () => {
        const assign = vi.spyOn(location, 'assign').mockReturnValue();
        workFor('p');
        expect(sessionStorage.getItem('organization')).toBe('p');
        expect(assign).toHaveBeenCalledOnce();
    });

    it('is told when their access has ended and they are in another', async () => {
        remember(300);
        const session = await started();
        answers['/api/chat/token'] = { status: 200, body: inShop };
        await session.tokens.renew();
        expect(session.state.get()).toMatchObject({ identity: { organization: { name: 'Shop' } } });
        expect(toasts.get().at(-1)?.text).toBe('You have no access to Clinic any more. This is Shop.');
    });

    it('joins and stays where an invitation leads, which is used once', async () => {
        const invitation = '0193b000-0000-7000-8000-00000000c111';
        history.replaceState(null, '', `/console/?invitation=${invitation}`);
        keepOrganization('o');
        remember(300);
        answers['/api/chat/token'] = { status: 200, body: inShop };
        const session = await started();
        await session.tokens.renew();
        expect(tokenCalls()).toEqual([
            `/api/chat/token?organization=o&invitation=${invitation}`,
            '/api/chat/token?organization=p',
        ]);
        expect(location.search).toBe('');
        expect(sessionStorage.getItem('organization')).toBe('p');
        expect(toasts.get()).toEqual([]);
    });
});
