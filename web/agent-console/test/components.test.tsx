import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Palette } from '../src/commands/Palette.tsx';
import { Composer } from '../src/composer/Composer.tsx';
import { Drafts } from '../src/composer/drafts.ts';
import { MessageText } from '../src/conversation/MessageText.tsx';
import type { Outgoing } from '../src/conversation/outgoing.ts';
import { UnsentBubble } from '../src/conversation/UnsentBubble.tsx';
import { ConversationRow } from '../src/inbox/ConversationRow.tsx';
import { DeskContext } from '../src/live/DeskContext.ts';
import type { Desk } from '../src/live/desk.ts';
import { Presence } from '../src/presence/presence.ts';
import { createStore } from '../src/ui/store.ts';
import { at, chat } from './samples.ts';

const calls: unknown[][] = [];
const note =
    (name: string) =>
    (...what: unknown[]) =>
        void calls.push([name, ...what]);

function deskDouble(): Desk {
    return {
        api: { get: async () => ({ groups: [] }) },
        cache: new QueryClient(),
        chats: { find: () => undefined },
        connection: { send: note('send'), typing: note('typing'), retry: note('retry') },
        discard: note('discard'),
        drafts: new Drafts('ida'),
        typing: createStore(new Map()),
        presence: new Presence(() => {}),
    } as unknown as Desk;
}

function show(children: ReactNode) {
    const desk = deskDouble();
    return render(
        <QueryClientProvider client={desk.cache}>
            <DeskContext value={desk}>{children}</DeskContext>
        </QueryClientProvider>,
    );
}

beforeEach(() => {
    calls.length = 0;
    localStorage.clear();
});
afterEach(cleanup);

describe('the composer', () => {
    const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Reply' });
    const write = (value: string) => fireEvent.change(field(), { target: { value } });

    it('sends with Enter, empties itself and keeps the focus', () => {
        show(<Composer chat={chat('a')} />);
        write('  Good morning ');
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(calls).toContainEqual(['send', { conversation: 'a', text: 'Good morning' }]);
        expect(field().value).toBe('');
        expect(document.activeElement).toBe(field());
    });

    it('breaks the line with Shift+Enter and while a word is being composed', () => {
        show(<Composer chat={chat('a')} />);
        write('Good');
        fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true });
        fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
        expect(calls.filter(([name]) => name === 'send')).toEqual([]);
    });

    // T1: the channel of an agent's message is always named by the sender.
    it('names the channel of a ticket, to the eye and to the server', () => {
        show(<Composer chat={chat('a', { ticket: { id: 't', title: 'Order', channel: 'brand_agent' } })} />);
        expect(screen.getByText('to Brand')).toBeTruthy();
        write('Hello');
        fireEvent.click(screen.getByRole('button', { name: 'Send' }));
        expect(calls).toContainEqual(['send', { conversation: 'a', text: 'Hello', channel: 'brand_agent' }]);
    });

    it('refuses what is too long before it is sent', () => {
        show(<Composer chat={chat('a')} />);
        write('x'.repeat(10_002));
        expect(screen.getByText('2 characters too many')).toBeTruthy();
        expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send' }).disabled).toBe(true);
    });

    it('cannot be written into when the conversation is closed', () => {
        show(<Composer chat={chat('a', { frozen: true })} />);
        expect(screen.queryByRole('textbox')).toBeNull();
        expect(screen.getByText(/can be read, not written/)).toBeTruthy();
    });

    it('brings back the draft of its conversation', () => {
        new Drafts('ida').set('a', 'x');
        const drafts = new Drafts('ida');
        drafts.set('a', 'Half a thought');
        drafts.save();
        show(<Composer chat={chat('a')} />);
        expect(field().value).toBe('Half a thought');
    });
});

describe('a message that was not sent', () => {
    const outgoing: Outgoing = {
        message: { clientMessageId: '1', conversation: 'a', text: 'Hi', queuedAt: 1 },
        state: 'failed',
        code: 'send.late',
        detail: '',
    };

    it('says so in words and offers to try again or to give up', () => {
        show(<UnsentBubble outgoing={outgoing} first />);
        expect(screen.getByRole('alert').textContent).toContain('Message not sent.');
        fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
        fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
        expect(calls).toEqual([
            ['retry', '1'],
            ['discard', 'a', '1'],
        ]);
    });
});

describe('a row', () => {
    it('says name, type, preview, unread messages, assignee, department and, for a ticket, channel and title', () => {
        const row = chat('a', {
            unread: 2,
            preview: 'Good morning',
            lastMessageAt: at(0),
            assignee: { id: 'm', name: 'Ida Solheim' },
            department: { id: 'd', name: 'Billing' },
            ticket: { id: 't', title: 'Autumn campaign', channel: 'creator_agent' },
        });
        show(<ConversationRow chat={row} selected={false} tabIndex={0} position={1} onOpen={() => {}} />);
        const text = screen.getByRole('option').textContent;
        for (const part of [
            'Nora a',
            'Client',
            'Good morning',
            '2 unread messages',
            'Ida Solheim',
            'Billing',
            'Creator',
            'Autumn campaign',
        ])
            expect(text).toContain(part);
    });
});

// INV-32
it('text of strangers stays text', () => {
    const text = '<img src=x onerror=alert(1)> javascript:alert(1) https://example.org/"onclick="x';
    const { container } = render(<MessageText text={text} />);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe(text);
    expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
        'https://example.org/',
    ]);
});

describe('the palette', () => {
    it('walks with the arrows and runs with Enter', async () => {
        const ran: string[] = [];
        const command = (id: string) => ({
            id,
            title: id,
            group: 'actions' as const,
            run: () => void ran.push(id),
        });
        show(<Palette commands={[command('one'), command('two')]} finds={false} />);
        const field = screen.getByRole('combobox');
        fireEvent.keyDown(field, { key: 'ArrowDown' });
        expect(screen.getByRole('option', { selected: true }).textContent).toBe('two');
        fireEvent.keyDown(field, { key: 'Enter' });
        await new Promise(requestAnimationFrame);
        expect(ran).toEqual(['two']);
    });
});
