import { Problem, requestJson } from '@chatdesk/chat-protocol';
import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';

type Config = { issuer: string; clientId: string };

export const SIGN_IN_OVER = 'sign-in.over';
const SIGNED_OUT = 'chatdesk.signed-out';
const FRESH_SECONDS = 30;

/** The OpenID Connect provider: code flow with PKCE (RFC 7636), tokens in this tab's sessionStorage only. */
export class Oidc {
    private constructor(private readonly users: UserManager) {}

    /** Reads where the provider is, and finishes a sign-in that comes back from its page. */
    static async load(): Promise<Oidc> {
        const config = await requestJson<Config>('GET', `${import.meta.env.BASE_URL}config.json`);
        const oidc = new Oidc(new UserManager(settings(config)));
        await oidc.#finishSignIn();
        return oidc;
    }

    async isSignedIn(): Promise<boolean> {
        return (await this.users.getUser()) !== null;
    }

    hasSignedOut(): boolean {
        return sessionStorage.getItem(SIGNED_OUT) !== null;
    }

    async signIn(): Promise<void> {
        sessionStorage.removeItem(SIGNED_OUT);
        await this.users.removeUser();
        await this.users.signinRedirect({ state: location.pathname + location.search });
    }

    async signOut(): Promise<void> {
        sessionStorage.setItem(SIGNED_OUT, 'yes');
        try {
            await this.users.signoutRedirect();
        } finally {
            await this.users.removeUser();
        }
    }

    /** An access token with some life left. Throws Problem `sign-in.over` when the provider's session has ended. */
    async accessToken(): Promise<string> {
        const user = await this.users.getUser();
        if (user && (user.expires_in ?? 0) > FRESH_SECONDS) return user.access_token;
        // Without a refresh token the library would try a hidden frame, which our policy forbids.
        const renewed = user?.refresh_token ? await this.#renewed() : null;
        if (!renewed) throw new Problem(401, SIGN_IN_OVER, 'The sign-in has ended');
        return renewed.access_token;
    }

    async #renewed(): Promise<User | null> {
        try {
            return await this.users.signinSilent();
        } catch (refusal) {
            if (refusal instanceof ErrorResponse) return null;
            throw refusal;
        }
    }

    async #finishSignIn(): Promise<void> {
        const answer = new URLSearchParams(location.search);
        if (!answer.has('state')) return;
        try {
            const user = await this.users.signinCallback();
            history.replaceState(null, '', returnPath(user?.state));
        } catch (stale) {
            history.replaceState(null, '', import.meta.env.BASE_URL);
            // The provider's own no would be the same again: the member decides when to try.
            if (stale instanceof ErrorResponse) throw stale;
            // An old answer (back button, restored tab) is worth nothing: the next step is a new sign-in.
            console.warn('The sign-in answer was not usable', stale);
        }
    }
}

function returnPath(state: unknown): string {
    const path = typeof state === 'string' ? state : '';
    return path.startsWith(import.meta.env.BASE_URL) ? path : import.meta.env.BASE_URL;
}

function settings(config: Config) {
    const home = location.origin + import.meta.env.BASE_URL;
    return {
        authority: config.issuer,
        client_id: config.clientId,
        redirect_uri: home,
        post_logout_redirect_uri: home,
        response_type: 'code',
        scope: 'openid profile email',
        automaticSilentRenew: false,
        monitorSession: false,
        userStore: new WebStorageStateStore({ store: sessionStorage }),
        stateStore: new WebStorageStateStore({ store: sessionStorage }),
    };
}
