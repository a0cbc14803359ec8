import { type Attachment, Problem } from '@chatdesk/chat-protocol';
import type { Upload } from '@chatdesk/chat-protocol/files';
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat, Intent } from '../src/panel/chat/chat.ts';
import { Opening } from '../src/panel/chat/opening.ts';
import { Store } from '../src/panel/chat/store.ts';
import { EMPTY, type Thread } from '../src/panel/chat/thread.ts';
import type { Bubble } from '../src/panel/chat/timeline.ts';
import { Device } from '../src/panel/device.ts';
import { Dates } from '../src/panel/texts/dates.ts';
import { Composer } from '../src/panel/view/Composer.tsx';
import { ChatContext } from '../src/panel/view/context.ts';

let thread: Store<Thread>;
let opening: Opening;
let intent: Store<Intent | null>;
let send: ReturnType<typeof vi.fn<(text: string, replyTo?: string, files?: readonly Attachment[]) => void>>;
let files: Store<readonly Upload[]>;
let add: ReturnType<typeof vi.fn<(files: Iterable<File>) => void>>;
let rewrite: ReturnType<typeof vi.fn<(id: string, words: string | null) => Promise<void>>>;

beforeEach(() => {
    localStorage.clear();
    document.body.replaceChildren();
    thread = new Store<Thread>(EMPTY);
    opening = new Opening(() => {});
    intent = new Store<Intent | null>(null);
    send = vi.fn<(text: string, replyTo?: string, files?: readonly Attachment[]) => void>();
    files = new Store<readonly Upload[]>([]);
    add = vi.fn<(files: Iterable<File>) => void>();
    rewrite = vi.fn<(id: string, words: string | null) => Promise<void>>(async () => {});
});

function shown(): void {
    const chat = {
        thread,
        status: new Store('open'),
        focusWish: new Store(0),
        intent,
        opening,
        files,
        uploads: {
            add,
            take: () => files.value.flatMap((one) => one.done ?? []),
            remove: () => {},
            retry: () => {},
        },
        device: new Device('key'),
        typed: () => {},
        send,
        rewrite,
        intend: (next: Intent | null) => intent.set(next),
    } as unknown as Chat;
    render(
        <ChatContext.Provider value={{ chat, dates: new Dates('en-GB') }}>
            <Composer />
        </ChatContext.Provider>,
    );
}

function field(): HTMLTextAreaElement {
    return screen.getByRole('textbox');
}

describe('the composer', () => {
    it('sends on Enter and breaks the line on Shift+Enter', () => {
        shown();
        fireEvent.input(field(), { target: { value: ' Hello ' } });
        fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
        expect(send).not.toHaveBeenCalled();
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(send).toHaveBeenCalledExactlyOnceWith('Hello', undefined, []);
        expect(field().value).toBe('');
    });

    it('takes pasted files and sends them without words once they have arrived', () => {
        shown();
        const scan = new File(['x'], 'scan.png', { type: 'image/png' });
        fireEvent.paste(field(), { clipboardData: { files: [scan] } });
        expect(add).toHaveBeenCalledExactlyOnceWith([scan]);

        const going = { key: 'k', blob: scan, name: scan.name, progress: 0.5, done: null, failed: null };
        act(() => files.set([going]));
        expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.5');
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(send).not.toHaveBeenCalled();

        const done = { id: 'a1', name: 'scan.png', type: 'image/png', size: 1 };
        act(() => files.set([{ ...going, progress: 1, done }]));
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(send).toHaveBeenCalledExactlyOnceWith('', undefined, [done]);
    });

    it('says why a file cannot go', () => {
        shown();
        const blob = new Blob([]);
        const why = { key: 'k', blob, name: 'a.exe', progress: 1, done: null };
        act(() => files.set([{ ...why, failed: 'attachment.type-not-allowed' }]));
        expect(screen.getByRole('alert').textContent).toBe('This type of file cannot be sent.');
    });

    it('leaves Enter to an input method that is composing', () => {
        shown();
        fireEvent.input(field(), { target: { value: 'こん' } });
        fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
        expect(send).not.toHaveBeenCalled();
    });

    it('does not send nothing, or too much', () => {
        shown();
        fireEvent.input(field(), { target: { value: '   ' } });
        fireEvent.keyDown(field(), { key: 'Enter' });
        fireEvent.input(field(), { target: { value: 'x'.repeat(10_003) } });
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(send).not.toHaveBeenCalled();
        expect(screen.getByRole('alert').textContent).toBe('3 characters too many');
    });

    // W4
    it('has its draft again after a reload', () => {
        new Device('key').set('draft', 'Half a sent');
        shown();
        expect(field().value).toBe('Half a sent');
    });

    it('is not there when the conversation is closed', () => {
        thread.set({ ...EMPTY, frozen: true });
        shown();
        expect(screen.queryByRole('textbox')).toBeNull();
    });

    // I10
    it('makes room for when it opens while nobody can write', () => {
        opening.set({ open: false, opensAt: '2035-01-01T09:00:00Z', mode: 'block' });
        shown();
        expect(screen.queryByRole('textbox')).toBeNull();
        expect(screen.getByRole('status').textContent).toMatch(/^We are closed\. We open 1 January/);
        act(() => opening.set({ open: true, mode: 'block' }));
        expect(field()).toBeTruthy();
    });

    it('takes messages for later while it is closed', () => {
        opening.set({ open: false, mode: 'leave_message' });
        shown();
        expect(screen.getByText(/Leave a message/)).toBeTruthy();
        fireEvent.input(field(), { target: { value: 'Hello' } });
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(send).toHaveBeenCalledExactlyOnceWith('Hello', undefined, []);
    });

    const bubble = { id: 'm1', side: 'own', name: null, text: 'Helo' } as Bubble;

    // M9
    it('edits a message and has its draft again afterwards', async () => {
        shown();
        fireEvent.input(field(), { target: { value: 'Half a sent' } });
        act(() => intent.set({ kind: 'edit', bubble }));
        expect(field().value).toBe('Helo');
        fireEvent.input(field(), { target: { value: 'Hello' } });
        fireEvent.keyDown(field(), { key: 'Enter' });
        await vi.waitFor(() => expect(field().value).toBe('Half a sent'));
        expect(rewrite).toHaveBeenCalledExactlyOnceWith('m1', 'Hello');
        expect(send).not.toHaveBeenCalled();
    });

    // M9
    it('keeps what was written when it came too late', async () => {
        rewrite.mockRejectedValue(new Problem(409, 'message.too-late-to-change', 'No.'));
        shown();
        act(() => intent.set({ kind: 'edit', bubble }));
        fireEvent.input(field(), { target: { value: 'Hello' } });
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect((await screen.findByRole('alert')).textContent).toMatch(/no longer/);
        expect(field().value).toBe('Hello');
    });

    // M19
    it('answers to one message, once', () => {
        shown();
        act(() => intent.set({ kind: 'reply', bubble }));
        fireEvent.input(field(), { target: { value: 'Yes' } });
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(send).toHaveBeenCalledExactlyOnceWith('Yes', 'm1', []);
        expect(intent.value).toBeNull();
    });
});
