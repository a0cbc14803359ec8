import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { WebSocketServer } from 'ws';
import { MockChat } from './mockChat.mjs';

const DIST = new URL('../dist/', import.meta.url);
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.woff2': 'font/woff2' };
const TOKEN_LIFE_MS = 600_000;
const FORM = [
    { id: 'full-name', label: 'Your name', type: 'text', required: true, options: [], asName: true },
    { id: 'email', label: 'E-mail', type: 'email', required: false, options: [] },
    { id: 'topic', label: 'Topic', type: 'choice', required: false, options: ['An appointment', 'A bill'] },
    { id: 'terms', label: 'I have read the privacy notice', type: 'checkbox', required: true, options: [] },
];

const DEPARTMENTS = [
    { id: 'd1', name: 'Appointments' },
    { id: 'd2', name: 'Billing' },
];

const TEASER = {
    id: 'r1',
    afterSeconds: 1,
    onlyWhenOnline: true,
    message: 'Is this your first visit? We are happy to explain how it goes.',
};

/** Serves dist/ with the frame's real CSP, the widget's REST, and the socket. */
export class MockGateway {
    constructor(port) {
        this.port = port;
        this.sessions = new Map();
        this.tokens = new Map();
        this.chat = new MockChat();
    }

    listen() {
        const server = createServer((request, response) => this.handle(request, response));
        const sockets = new WebSocketServer({ server, handleProtocols: () => 'bearer-token-carrier' });
        sockets.on('connection', (socket, request) => this.connected(socket, request));
        server.listen(this.port, '127.0.0.1');
    }

    async handle(request, response) {
        const url = new URL(request.url, 'http://gateway');
        try {
            if (url.pathname.startsWith('/api/')) return await this.api(request, url, response);
            this.file(url, response);
        } catch (error) {
            json(response, error.status ?? 500, {
                code: error.code ?? 'mock.error',
                detail: String(error),
                errors: error.errors ?? [],
            });
        }
    }

    file(url, response) {
        const path = url.pathname === '/widget/frame' ? '/widget/frame.html' : url.pathname;
        const name = path.replace(/^\/widget\/|^\//, '');
        const body = readFileSync(new URL(name, DIST));
        response.setHeader('content-type', `${TYPES[extname(name)]}; charset=utf-8`);
        if (name === 'frame.html') {
            const ancestors = `http://127.0.0.1:${this.port + 1} http://localhost:${this.port + 1}`;
            response.setHeader(
                'content-security-policy',
                `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self' ws://localhost:${this.port}; ` +
                    `img-src 'self' data: blob:; frame-ancestors ${ancestors}; base-uri 'none'; form-action 'none'; ` +
                    `require-trusted-types-for 'script'; trusted-types 'none'`,
            );
        }
        response.end(body);
    }

    async api(request, url, response) {
        const body = await bodyOf(request);
        if (url.pathname === '/api/widget/init') return json(response, 200, this.init(body));
        const contact = this.contactOf(request.headers.authorization?.replace('Bearer ', ''));
        if (!contact) return json(response, 401, { code: 'token.invalid', detail: 'No contact.' });
        if (url.pathname === '/api/widget/conversations')
            return json(response, 200, this.chat.conversation(contact));
        const [, id, what] = url.pathname.match(/conversations\/([^/]+)\/(\w+)/) ?? [];
        if (what === 'messages') return json(response, 200, this.chat.page(id, url.searchParams));
        if (what === 'changes')
            return json(response, 200, this.chat.changes(id, Number(url.searchParams.get('after'))));
        json(response, 404, { code: 'resource.not-found', detail: url.pathname });
    }

    init({ widgetKey, sessionToken, asVisitor, userToken, form, departmentId }) {
        if (widgetKey === 'form' && asVisitor && !form?.answers?.['full-name'])
            throw Object.assign(new Error('Some fields are not as they must be.'), {
                status: 400,
                code: 'request.invalid',
                errors: [{ field: 'form.answers.full-name', code: 'required' }],
            });
        if (widgetKey === 'unknown')
            throw Object.assign(new Error('No such widget.'), { status: 404, code: 'widget.unknown-key' });
        const session = this.sessions.get(sessionToken) ?? this.newSession();
        if (userToken) session.contact = { id: `known-${userToken}`, type: 'client', name: 'Kari Nordmann' };
        if (asVisitor) session.contact ??= { id: randomUUID(), type: 'visitor', name: 'Visitor Blue Heron' };
        if (widgetKey === 'seeded') session.contact ??= this.chat.seed();
        if (session.contact && this.chat.isExpired(session.contact)) session.contact = null;
        if (session.contact && departmentId) session.department = departmentId;
        const spokenWith = session.department ?? departmentId;
        const token = randomUUID();
        this.tokens.set(token, session);
        const known = session.contact && this.chat.known(session.contact);
        return {
            token,
            expiresAt: new Date(Date.now() + TOKEN_LIFE_MS).toISOString(),
            sessionToken: session.token,
            epoch: this.chat.epoch,
            contact: session.contact,
            organization: { id: 'org', name: 'Harbour Clinic' },
            settings: {
                primaryColor: '#2563EB',
                position: 'bottom-right',
                greeting: 'Ask us anything about your visit. A nurse or receptionist answers right here.',
                autoOpen: false,
                autoOpenDelayMs: 0,
                showAgentAvatars: true,
                showTyping: true,
                locale: 'en',
                allowVisitors: widgetKey !== 'signin',
                allowSignIn: widgetKey !== 'visitors',
                signInUrl: null,
                form: widgetKey === 'form' ? FORM : [],
                offlineMessage: 'We are at home now. Leave a message, and we answer in the morning.',
                proactiveRules: widgetKey === 'teaser' ? [TEASER] : [],
            },
            departments: DEPARTMENTS,
            department: DEPARTMENTS.find(({ id }) => id === spokenWith) ?? null,
            availability: {
                // Billing has hours of its own.
                open: widgetKey !== 'closed' && spokenWith !== 'd2',
                opensAt: new Date(Date.now() + 40e6).toISOString(),
                mode: 'leave_message',
            },
            conversations: known ? [known] : [],
        };
    }

    newSession() {
        const session = { token: randomUUID(), contact: null };
        this.sessions.set(session.token, session);
        return session;
    }

    contactOf(token) {
        return this.tokens.get(token)?.contact ?? null;
    }

    connected(socket, request) {
        const carrier = request.headers['sec-websocket-protocol'].split(',').at(-1).trim();
        const contact = this.contactOf(decodeURIComponent(carrier).split('Bearer ').at(-1));
        if (!contact) return socket.close(4401);
        this.chat.connected(contact, socket);
    }
}

async function bodyOf(request) {
    let text = '';
    for await (const chunk of request) text += chunk;
    return text ? JSON.parse(text) : {};
}

function json(response, status, body) {
    response.statusCode = status;
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(body));
}
