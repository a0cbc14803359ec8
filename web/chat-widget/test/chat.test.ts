import type { Problem } from '@chatdesk/chat-protocol';
import { Problem as Refusal } from '@chatdesk/chat-protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Chat } from '../src/panel/chat/chat.ts';
import { Device } from '../src/panel/device.ts';
import type { HostPort } from '../src/panel/hostPort.ts';
import type { InitAnswer } from '../src/panel/session/initAnswer.ts';
import type { Session } from '../src/panel/session/session.ts';

const HEAD = {
    id: 'c1',
    kind: 'support',
    head: 0,
    unread: 0,
    readUpTo: 0,
    archived: false,
    frozen: false,
    title: null,
};
const CONTACT = { id: 'v1', type: 'visitor', name: 'Visitor' };

let failures: Problem[];
let settings: { allowVisitors: boolean; allowSignIn: boolean; form?: readonly unknown[] };
let session: { asVisitor: ReturnType<typeof vi.fn>; speakWith: ReturnType<typeof vi.fn> };
let contact: InitAnswer['contact'];
let events: [string, unknown][];

beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal(
        'WebSocket',
        class {
            close(): void {}
        },
    );
    localStorage.clear();
    failures = [];
    events = [];
    contact = null;
    settings = { allowVisitors: true, allowSignIn: false };
});

afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

function answer(contact: InitAnswer['contact'], department: string | null = null): InitAnswer {
    return {
        contact,
        department: department && { id: department, name: 'Billing' },
        settings,
        conversations: [],
        organization: { id: 'o', name: 'Clinic' },
        // Billing is closed.
        availability: { open: !department, opensAt: null, closesAt: null, mode: 'leave_message' },
    } as unknown as InitAnswer;
}

async function started(): Promise<Chat> {
    const fake = {
        start: async () => answer(contact),
        speakWith: vi.fn(async (department: string | null) => {
            const failure = failures.shift();
            if (failure) throw failure;
            return answer(contact, department);
        }),
        asVisitor: vi.fn(async () => {
            const failure = failures.shift();
            if (failure) throw failure;
            return answer(CONTACT);
        }),
        conversation: async () => HEAD,
        tokens: { get: async () => 't', renewInMs: () => 60_000 },
        api: { get: async () => ({ messages: [], frames: [], cursors: [], head: 0, epoch: 'e' }) },
    };
    session = fake;
    const host = { event: (name: string, detail: unknown) => events.push([name, detail]), tell: () => {} };
    const chat = new Chat(fake as unknown as Session, new Device('key'), host as unknown as HostPort);
    await chat.start();
    return chat;
}

function states(chat: Chat): string[] {
    return chat.thread.value.outgoing.map(({ text, state }) => `${text}: ${state}`);
}

describe('a guest', () => {
    // I3
    it('is asked who to be only where there is a choice', async () => {
        expect((await started()).phase.value).toBe('chatting');
        settings = { allowVisitors: true, allowSignIn: true };
        expect((await started()).phase.value).toBe('asking');
        settings = { allowVisitors: false, allowSignIn: true };
        expect((await started()).phase.value).toBe('asking');
    });

    it('becomes a visitor with the first message, which shows at once', async () => {
        const chat = await started();
        expect(session.asVisitor).not.toHaveBeenCalled();
        chat.send('one');
        chat.send('two');
        expect(states(chat)).toEqual(['one: waiting', 'two: waiting']);
        await vi.advanceTimersByTimeAsync(0);
        expect(session.asVisitor).toHaveBeenCalledOnce();
        expect(states(chat)).toEqual(['one: waiting', 'two: waiting']);
        expect(events).toContainEqual(['conversation:started', { id: 'c1' }]);
    });

    it('keeps the first message over a failure that passes', async () => {
        failures = [new Refusal(503, 'service.unavailable', '')];
        const chat = await started();
        chat.send('one');
        await vi.advanceTimersByTimeAsync(5_000);
        expect(session.asVisitor).toHaveBeenCalledTimes(2);
        expect(events).toContainEqual(['conversation:started', { id: 'c1' }]);
    });

    it('sees that a message was not sent when it was refused, and may try again', async () => {
        failures = [new Refusal(403, 'access.denied', 'No.')];
        const chat = await started();
        chat.send('one');
        await vi.advanceTimersByTimeAsync(0);
        expect(states(chat)).toEqual(['one: failed']);
        expect(events).toContainEqual(['error', { code: 'access.denied', detail: 'No.' }]);
        chat.retry(chat.thread.value.outgoing[0]?.clientMessageId ?? '');
        await vi.advanceTimersByTimeAsync(0);
        expect(states(chat)).toEqual(['one: waiting']);
    });

    // W4
    it('finds what was never sent after a reload', async () => {
        failures = Array.from({ length: 9 }, () => new Refusal(0, 'network.unreachable', ''));
        (await started()).send('one');
        failures = [];
        const again = await started();
        expect(states(again)).toEqual(['one: waiting']);
        await vi.advanceTimersByTimeAsync(0);
        expect(session.asVisitor).toHaveBeenCalled();
    });

    // I8
    it('answers the form first and only then is a visitor', async () => {
        settings = { allowVisitors: true, allowSignIn: true, form: [{ id: 'full-name' }] };
        const chat = await started();
        chat.chooseVisitor();
        expect(chat.phase.value).toBe('introducing');
        chat.department.set('d1');
        failures = [new Refusal(400, 'request.invalid', '')];
        await expect(chat.introduce({})).rejects.toThrow();
        expect(chat.phase.value).toBe('introducing');
        await chat.introduce({ 'full-name': 'Kari' });
        expect(session.asVisitor).toHaveBeenLastCalledWith({
            form: { answers: { 'full-name': 'Kari' } },
            departmentId: 'd1',
        });
        expect(chat.phase.value).toBe('chatting');
    });

    // I8
    it('is asked when the form came after the first message was written, and then it is sent', async () => {
        const chat = await started();
        settings = { ...settings, form: [{ id: 'full-name' }] };
        failures = [
            new Refusal(400, 'request.invalid', '', [{ field: 'form.answers.full-name', code: 'required' }]),
        ];
        chat.send('one');
        await vi.advanceTimersByTimeAsync(0);
        expect(chat.phase.value).toBe('introducing');
        expect(session.asVisitor).toHaveBeenCalledOnce();
        await chat.introduce({ 'full-name': 'Kari' });
        await vi.advanceTimersByTimeAsync(0);
        expect(events).toContainEqual(['conversation:started', { id: 'c1' }]);
    });
});

// I5, W4
describe('what waits for a connection', () => {
    it('comes along when the visitor turns out to be a contact', async () => {
        contact = CONTACT;
        const chat = await started();
        chat.send('one');
        await vi.advanceTimersByTimeAsync(0);
        contact = { id: 'k1', type: 'client', name: 'Kari' };
        await chat.start('token');
        await vi.advanceTimersByTimeAsync(0);
        expect(states(chat)).toEqual(['one: waiting']);
    });

    it('is never sent as somebody else', async () => {
        contact = { id: 'k1', type: 'client', name: 'Kari' };
        const chat = await started();
        chat.send('one');
        await vi.advanceTimersByTimeAsync(0);
        contact = { id: 'k2', type: 'client', name: 'Eva' };
        await chat.start('token');
        await vi.advanceTimersByTimeAsync(0);
        expect(states(chat)).toEqual([]);
    });
});

// I9, W6
describe('whom one writes to', () => {
    it('a guest chooses without becoming anybody, and hears whether it answers', async () => {
        settings = { allowVisitors: true, allowSignIn: true };
        const chat = await started();
        chat.chooseVisitor();
        await chat.choose('d1');
        expect(chat.opening.now.value.open).toBe(false);
        expect(chat.phase.value).toBe('chatting');
        expect(session.asVisitor).not.toHaveBeenCalled();
        chat.send('one');
        await vi.advanceTimersByTimeAsync(0);
        expect(session.asVisitor).toHaveBeenCalledWith({ departmentId: 'd1' });
    });

    it('a contact says at once, before the first message', async () => {
        contact = CONTACT;
        const chat = await started();
        expect(chat.department.value).toBeNull();
        await chat.choose('d1');
        expect(session.speakWith).toHaveBeenCalledWith('d1');
        expect(chat.answer.value?.department?.id).toBe('d1');
        expect(chat.department.value).toBe('d1');
        expect(session.asVisitor).not.toHaveBeenCalled();
    });

    it('a contact whose choice did not arrive says it with the first message', async () => {
        contact = CONTACT;
        const chat = await started();
        failures = [new Refusal(0, 'network.unreachable', '')];
        await chat.choose('d1');
        expect(chat.answer.value?.department).toBeNull();
        chat.send('one');
        await vi.advanceTimersByTimeAsync(0);
        expect(session.speakWith).toHaveBeenCalledTimes(2);
        expect(chat.answer.value?.department?.id).toBe('d1');
        expect(events).toContainEqual(['conversation:started', { id: 'c1' }]);
    });

    it('is asked again when the department is gone', async () => {
        const chat = await started();
        failures = [new Refusal(400, 'request.invalid', '', [{ field: 'departmentId', code: 'unknown' }])];
        await chat.choose('gone');
        await vi.advanceTimersByTimeAsync(0);
        expect(chat.department.value).toBeNull();
    });
});
