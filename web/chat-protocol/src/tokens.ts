/** A ChatDesk token and the end of its life (ISO 8601). */
export interface Token {
    readonly token: string;
    readonly expiresAt: string;
}

const LONGEST_LIFE_MS = 600_000;
const MARGIN_MS = 90_000;

/** Fetches a token, e.g. from `POST /api/widget/init` or `GET /api/chat/token`. */
export type TokenFetch = () => Promise<Token>;

/**
 * Keeps one token and fetches the next one before it ends; parallel callers share one fetch.
 * Errors of the fetch are the caller's.
 */
export class Tokens {
    #current: { readonly token: string; readonly renewAt: number } | null = null;
    #fetching: Promise<string> | null = null;

    constructor(
        private readonly fetchToken: TokenFetch,
        private readonly now: () => number = Date.now,
    ) {}

    /** A token that came with another answer and need not be fetched. */
    use(token: Token): void {
        const now = this.now();
        this.#current = { token: token.token, renewAt: now + renewDelayMs(token.expiresAt, now) };
    }

    async get(): Promise<string> {
        if (this.#current && this.now() < this.#current.renewAt) return this.#current.token;
        return this.renew();
    }

    renew(): Promise<string> {
        this.#fetching ??= this.fetchToken()
            .then((token) => {
                this.use(token);
                return token.token;
            })
            .finally(() => {
                this.#fetching = null;
            });
        return this.#fetching;
    }

    /** Time until the current token should be replaced; 0 when there is none. */
    renewInMs(): number {
        return this.#current ? Math.max(0, this.#current.renewAt - this.now()) : 0;
    }
}

/**
 * 90 s before the end, or half of a life shorter than that, never under a second. The device's clock may be wrong:
 * an impossible life counts as the longest one, and a token that ends early is answered with close code 4401.
 */
export function renewDelayMs(expiresAt: string, now: number): number {
    const left = Date.parse(expiresAt) - now;
    const life = left > 0 && left <= LONGEST_LIFE_MS + MARGIN_MS ? left : LONGEST_LIFE_MS;
    return Math.max(1_000, life - Math.min(MARGIN_MS, life / 2));
}
