/**
 * An answer that says no (RFC 9457). `code` is stable and for programs, `message` is for people.
 * `status` 0 with code `network.unreachable` means that there was no answer at all.
 */
export class Problem extends Error {
    override readonly name = 'Problem';

    constructor(
        readonly status: number,
        readonly code: string,
        detail: string,
        readonly errors: readonly { readonly field: string; readonly code: string }[] = [],
    ) {
        super(detail);
    }

    /** Whether the same request may succeed a little later. */
    get passing(): boolean {
        return this.status === 0 || this.status === 429 || this.status >= 500;
    }
}

export async function problemOf(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}));
    return new Problem(
        response.status,
        body.code ?? `http.${response.status}`,
        body.detail ?? response.statusText,
        body.errors,
    );
}

/** A visitor's time is over: its token, its conversations and its outbox are gone. */
export class VisitorExpired extends Error {
    override readonly name = 'VisitorExpired';
}
