import { Problem, problemOf } from './problem.ts';
import type { Tokens } from './tokens.ts';

const ANSWER_WITHIN_MS = 15_000;

/**
 * JSON over HTTP with a ChatDesk token, renewed once when it is refused. Throws {@link Problem} for every answer
 * that is not 2xx and for no answer at all. `origin` is empty for the page's own.
 */
export class ChatApi {
    constructor(
        private readonly origin: string,
        private readonly tokens: Tokens,
        private readonly http: typeof fetch = (input, init) => fetch(input, init),
    ) {}

    get<T>(path: string): Promise<T> {
        return this.request<T>('GET', path);
    }

    post<T>(path: string, body: unknown = {}): Promise<T> {
        return this.request<T>('POST', path, body);
    }

    put<T>(path: string, body: unknown): Promise<T> {
        return this.request<T>('PUT', path, body);
    }

    patch<T>(path: string, body: unknown): Promise<T> {
        return this.request<T>('PATCH', path, body);
    }

    /** `signal` ends the call early; without one it ends by itself when there is no answer in time. */
    async request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
        const first = await this.#exchange(method, path, body, await this.tokens.get(), signal);
        const response =
            first.status === 401
                ? await this.#exchange(method, path, body, await this.tokens.renew(), signal)
                : first;
        if (!response.ok) throw await problemOf(response);
        return (response.status === 204 ? undefined : await response.json()) as T;
    }

    #exchange(
        method: string,
        path: string,
        body: unknown,
        token: string,
        signal?: AbortSignal,
    ): Promise<Response> {
        const headers = { authorization: `Bearer ${token}` };
        return exchange(this.http, this.origin + path, method, body, headers, signal);
    }
}

/** One request without a token, e.g. the one that fetches it. Throws {@link Problem}. */
export async function requestJson<T>(
    method: string,
    url: string,
    body?: unknown,
    headers?: HeadersInit,
): Promise<T> {
    const response = await exchange(fetch, url, method, body, headers);
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as T;
}

async function exchange(
    http: typeof fetch,
    url: string,
    method: string,
    body: unknown,
    headers: HeadersInit = {},
    signal: AbortSignal = AbortSignal.timeout(ANSWER_WITHIN_MS),
): Promise<Response> {
    const all = new Headers(headers);
    if (body !== undefined) all.set('content-type', 'application/json');
    try {
        return await http(url, {
            method,
            headers: all,
            body: body === undefined ? null : JSON.stringify(body),
            cache: 'no-store',
            signal,
        });
    } catch (cause) {
        throw new Problem(0, 'network.unreachable', String(cause));
    }
}
