import { act, fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '../src/panel/chat/chat.ts';
import { Opening } from '../src/panel/chat/opening.ts';
import { Store } from '../src/panel/chat/store.ts';
import { EMPTY, type Thread } from '../src/panel/chat/thread.ts';
import { Device } from '../src/panel/device.ts';
import { Dates } from '../src/panel/texts/dates.ts';
import { Composer } from '../src/panel/view/Composer.tsx';
import { ChatContext } from '../src/panel/view/context.ts';

let thread: Store<Thread>;
let opening: Opening;
let send: ReturnType<typeof vi.fn<(text: string) => void>>;

beforeEach(() => {
    localStorage.clear();
    document.body.replaceChildren();
    thread = new Store<Thread>(EMPTY);
    opening = new Opening(() => {});
    send = vi.fn<(text: string) => void>();
});

function shown(): void {
    const chat = {
        thread,
        status: new Store('open'),
        focusWish: new Store(0),
        opening,
        device: new Device('key'),
        typed: () => {},
        send,
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
        expect(send).toHaveBeenCalledExactlyOnceWith('Hello');
        expect(field().value).toBe('');
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
        expect(send).toHaveBeenCalledExactlyOnceWith('Hello');
    });
});
