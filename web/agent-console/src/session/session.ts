import { ChatApi, Problem, requestJson, Tokens } from '@chatdesk/chat-protocol';
import { ErrorResponse } from 'oidc-client-ts';
import type { ChatDeskToken } from '../api/types.ts';
import { t } from '../texts/t.ts';
import { createStore } from '../ui/store.ts';
import { say } from '../ui/toasts.ts';
import { invitationIn } from './invitation.ts';
import { Oidc, SIGN_IN_OVER } from './oidc.ts';
import { chosenOrganization, keepOrganization, stayIn } from './workplace.ts';

/** Who works here, and on whose behalf. */
export type Identity = Pick<ChatDeskToken, 'member' | 'organization' | 'organizations'>;

export type SessionState =
    | { phase: 'starting' | 'signed-out' | 'unreachable' }
    /** They came with an invitation and are not signed in. */
    | { phase: 'invited'; invitation: string }
    /** `why` is the server's sentence, where it has one. */
    | { phase: 'refused'; why: string | null }
    | { phase: 'signed-in'; identity: Identity }
    /** The sign-in is over, or with `lost` their access is. */
    | { phase: 'ended'; identity: Identity; lost: boolean };

/**
 * The member's sign-in: OpenID Connect at the provider's own page, exchanged for ChatDesk tokens of
 * ten minutes each. `ended` keeps the desk on the screen, so that nothing half-written is lost.
 */
export class Session {
    readonly state = createStore<SessionState>({ phase: 'starting' });
    readonly tokens = new Tokens(() => this.#exchange());
    readonly api = new ChatApi('', this.tokens);
    #invitation = invitationIn(location.search);
    #oidc: Oidc | null = null;

    /** Signs in silently where it can, else goes to the provider's page. */
    async start(): Promise<void> {
        this.state.set({ phase: 'starting' });
        try {
            this.#oidc ??= await Oidc.load();
            // They may have come back from the provider's page with it.
            this.#invitation ??= invitationIn(location.search);
            await this.#enter(this.#oidc);
        } catch (problem) {
            this.#fail(problem);
        }
    }

    async signIn(): Promise<void> {
        try {
            this.#oidc ??= await Oidc.load();
            await this.#oidc.signIn();
        } catch (problem) {
            this.#fail(problem);
        }
    }

    async signOut(): Promise<void> {
        this.state.set({ phase: 'signed-out' });
        await this.#oidc?.signOut();
    }

    async #enter(oidc: Oidc): Promise<void> {
        const invitation = this.#invitation;
        if (invitation && !(await oidc.isSignedIn())) return this.state.set({ phase: 'invited', invitation });
        if (oidc.hasSignedOut()) return this.state.set({ phase: 'signed-out' });
        if (!(await oidc.isSignedIn())) return oidc.signIn();
        try {
            await this.tokens.renew();
        } catch (problem) {
            // What this tab remembered of an older sign-in is over: begin a new one.
            if (!(problem instanceof Problem && problem.code === SIGN_IN_OVER)) throw problem;
            await oidc.signIn();
        }
    }

    async #exchange(): Promise<ChatDeskToken> {
        try {
            return await this.#exchanged();
        } catch (problem) {
            if (this.state.get().phase !== 'starting' && !isPassing(problem)) this.#fail(problem);
            throw problem;
        }
    }

    async #exchanged(): Promise<ChatDeskToken> {
        if (!this.#oidc) throw new Problem(401, 'token.missing', 'Not signed in');
        const authorization = `Bearer ${await this.#oidc.accessToken()}`;
        const path = `/api/chat/token${this.#wish()}`;
        const token = await requestJson<ChatDeskToken>('GET', path, undefined, { authorization });
        this.#welcome(token);
        return token;
    }

    /** The organization of this tab; before there is one, that of the link or of the last time. */
    #wish(): string {
        const before = this.state.get();
        const organization = 'identity' in before ? before.identity.organization.id : chosenOrganization();
        const wish = new URLSearchParams();
        if (organization) wish.set('organization', organization);
        if (this.#invitation) wish.set('invitation', this.#invitation);
        return wish.size > 0 ? `?${wish}` : '';
    }

    #welcome({ member, organization, organizations }: ChatDeskToken): void {
        const before = this.state.get();
        if (this.#invitation) {
            this.#invitation = null;
            history.replaceState(null, '', location.pathname);
            keepOrganization(organization.id);
        } else if ('identity' in before && before.identity.organization.id !== organization.id) {
            const { name } = before.identity.organization;
            say({ text: t('me.organization.gone', { name, other: organization.name }), tone: 'negative' });
        }
        stayIn(organization.id);
        this.state.set({ phase: 'signed-in', identity: { member, organization, organizations } });
    }

    #fail(problem: unknown): void {
        console.warn('Sign-in did not succeed', problem);
        const before = this.state.get();
        if (isPassing(problem)) this.state.set({ phase: 'unreachable' });
        else if ('identity' in before) {
            const lost = problem instanceof Problem && problem.status === 403;
            this.state.set({ phase: 'ended', identity: before.identity, lost });
        } else if (problem instanceof Problem && problem.status === 403) {
            this.state.set({ phase: 'refused', why: problem.message || null });
        } else if (problem instanceof Problem && problem.status === 401) {
            this.state.set({ phase: 'refused', why: null });
        } else this.state.set({ phase: 'signed-out' });
    }
}

/** The provider's own refusal is final; everything else may be a broken connection. */
function isPassing(problem: unknown): boolean {
    if (problem instanceof Problem) return problem.passing;
    return !(problem instanceof ErrorResponse);
}
