import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeSocket } from '../../chat-protocol/test/fakeSocket.ts';
import { Chat } from '../src/panel/chat/chat.ts';
import { Device } from '../src/panel/device.ts';
import type { HostPort } from '../src/panel/hostPort.ts';
import type { Session } from '../src/panel/session/session.ts';

beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeSocket);
});

afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

async function connected(): Promise<{ chat: Chat; socket: FakeSocket }> {
    const session = {
        start: async () => ({
            contact: { id: 'v1', type: 'visitor', name: 'Visitor' },
            department: null,
            settings: { allowVisitors: true, allowSignIn: false },
            conversations: [],
            organization: { id: 'o', name: 'Clinic' },
            availability: { open: true, mode: 'leave_message' },
        }),
        tokens: { get: async () => 't', renewInMs: () => 60_000 },
    };
    const host = { event: () => {}, tell: () => {} };
    const chat = new Chat(session as unknown as Session, new Device('key'), host as unknown as HostPort);
    await chat.start();
    await vi.waitFor(() => expect(FakeSocket.all).toHaveLength(1));
    FakeSocket.latest.accept();
    return { chat, socket: FakeSocket.latest };
}

// M11
it('says that the team is here while the server says so, and no longer once nobody can say', async () => {
    const { chat, socket } = await connected();
    expect(socket.ofType('presence')).toEqual([{ type: 'presence', state: 'active', watch: [] }]);
    expect(chat.team.value).toBe(false);
    socket.say({ type: 'team', present: true });
    expect(chat.team.value).toBe(true);
    socket.end(1006);
    expect(chat.team.value).toBe(false);
});
