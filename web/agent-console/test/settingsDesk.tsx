import { ChatApi, Tokens } from '@chatdesk/chat-protocol';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { DeskContext } from '../src/live/DeskContext.ts';
import type { Desk } from '../src/live/desk.ts';

export type Call = { method: string; path: string; body: unknown };
export type Answer = { status?: number; body?: unknown };

/** Answers requests by `METHOD /path`, and remembers them. An answer that is an Error is a broken connection. */
export class FakeServer {
    readonly calls: Call[] = [];
    readonly answers = new Map<string, (call: Call) => Answer | Error>();

    on(what: string, answer: (call: Call) => Answer | Error): this {
        this.answers.set(what, answer);
        return this;
    }

    sent(method: string): Call[] {
        return this.calls.filter((call) => call.method === method);
    }

    readonly http: typeof fetch = async (input, init) => {
        const path = String(input);
        const method = init?.method ?? 'GET';
        const call = { method, path, body: init?.body ? JSON.parse(String(init.body)) : undefined };
        this.calls.push(call);
        const found =
            this.answers.get(`${method} ${path}`) ?? this.answers.get(`${method} ${path.split('?')[0]}`);
        const answer = found?.(call) ?? { status: 404, body: { code: 'resource.not-found', detail: '' } };
        if (answer instanceof Error) throw answer;
        const { status = 200, body } = answer;
        return new Response(status === 204 ? null : JSON.stringify(body), { status });
    };
}

export function faults(...errors: { field: string; code: string }[]): Answer {
    return { status: 400, body: { code: 'request.invalid', detail: 'Some fields are wrong.', errors } };
}

/** Shows a page as an admin sees it. */
export function showAt(server: FakeServer, page: ReactNode, role = 'admin') {
    const expiresAt = new Date(Date.now() + 600_000).toISOString();
    const tokens = new Tokens(async () => ({ token: 't', expiresAt }));
    const cache = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
    const desk = {
        api: new ChatApi('', tokens, server.http),
        cache,
        me: {
            member: { id: 'ida', name: 'Ida Solheim', email: 'ida@example.org', role },
            organization: { id: 'o', name: 'Clinic' },
        },
    } as unknown as Desk;
    return render(
        <QueryClientProvider client={cache}>
            <DeskContext value={desk}>{page}</DeskContext>
        </QueryClientProvider>,
    );
}
