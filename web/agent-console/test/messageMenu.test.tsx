import { type Message, Problem } from '@chatdesk/chat-protocol';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Composer } from '../src/composer/Composer.tsx';
import { Drafts } from '../src/composer/drafts.ts';
import { intend } from '../src/composer/intent.ts';
import { Bubble } from '../src/conversation/Bubble.tsx';
import { itemsOf } from '../src/conversation/items.ts';
import { DeskContext } from '../src/live/DeskContext.ts';
import type { Desk } from '../src/live/desk.ts';
import { toasts } from '../src/ui/toasts.ts';
import { at, chat, message } from './samples.ts';

const calls: unknown[][] = [];
let answer: () => Promise<unknown>;
const own = { senderRole: 'agent', senderId: 'ida', senderName: 'Ida' } as const;

function desk(role: 'agent' | 'admin'): Desk {
    const note =
        (name: string) =>
        (...what: unknown[]) => {
            calls.push([name, ...what]);
            return answer();
        };
    return {
        me: { member: { id: 'ida', name: 'Ida', role } },
        api: { get: note('get') },
        connection: { edit: note('edit'), remove: note('remove'), send: note('send'), typing: () => {} },
        drafts: new Drafts('ida'),
    } as unknown as Desk;
}

function show(of: Message, more: { role?: 'agent' | 'admin'; writable?: boolean; quoted?: Message } = {}) {
    const item = itemsOf([of]).find((one) => one.kind === 'message');
    if (item?.kind !== 'message') throw new Error('No message');
    render(
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
            <DeskContext value={desk(more.role ?? 'agent')}>
                <ol>
                    <Bubble
                        item={item}
                        name={null}
                        read={false}
                        newest
                        conversation="a"
                        writable={more.writable ?? true}
                        quoted={more.quoted}
                        inTabOrder
                        seen="Eva, Ola"
                        replied=""
                    />
                </ol>
                <Composer chat={chat('a')} />
            </DeskContext>
        </QueryClientProvider>,
    );
}

const open = () => fireEvent.click(screen.getByRole('button', { name: /what to do/ }));
const items = () => screen.getAllByRole('menuitem').map((item) => item.textContent);
const choose = (name: string) => fireEvent.click(screen.getByRole('menuitem', { name }));
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

beforeEach(() => {
    calls.length = 0;
    answer = async () => undefined;
    localStorage.clear();
    toasts.set([]);
});
afterEach(() => {
    intend('a', null);
    cleanup();
});

// M9
describe('the menu of a message', () => {
    it("offers to change what is one's own, and nothing of that for others", () => {
        show(message(1, own));
        open();
        expect(items()).toEqual(['Reply', 'Copy', 'Edit', 'Remove']);
        cleanup();
        show(message(1, { ...own, senderId: 'ola' }));
        open();
        expect(items()).toEqual(['Reply', 'Copy']);
        cleanup();
        show(message(1, own), { writable: false });
        open();
        expect(items()).toEqual(['Copy']);
    });

    it('takes back files, too, and offers no words where there are none', () => {
        const file = { id: 'f', name: 'Plan.pdf', type: 'application/pdf', size: 9 };
        show(message(1, { ...own, type: 'file', attachments: [file] }));
        open();
        expect(items()).toEqual(['Reply', 'Copy', 'Edit', 'Remove']);
        cleanup();
        show(message(1, { ...own, type: 'file', content: '', attachments: [file] }));
        open();
        expect(items()).toEqual(['Reply', 'Remove']);
    });

    it('edits in the place of the composer, and leaves the draft alone', async () => {
        show(message(1, own));
        fireEvent.change(field('Reply'), { target: { value: 'A draft' } });
        open();
        choose('Edit');
        expect(field('Edit message').value).toBe('Text 1');
        fireEvent.change(field('Edit message'), { target: { value: 'Better' } });
        fireEvent.keyDown(field('Edit message'), { key: 'Enter' });
        await waitFor(() => expect(field('Reply').value).toBe('A draft'));
        expect(calls).toEqual([['edit', 'a', 'message-1', 'Better']]);
    });

    it('says why a message can no longer be changed, and keeps the words', async () => {
        answer = () => Promise.reject(new Problem(409, 'message.too-late-to-change', 'No.'));
        show(message(1, own));
        open();
        choose('Edit');
        fireEvent.change(field('Edit message'), { target: { value: 'Better' } });
        fireEvent.keyDown(field('Edit message'), { key: 'Enter' });
        await waitFor(() =>
            expect(toasts.get().map((toast) => toast.text)).toEqual([
                'This message can no longer be changed.',
            ]),
        );
        expect(field('Edit message').value).toBe('Better');
    });

    it('removes only after it was confirmed', async () => {
        show(message(1, own));
        open();
        choose('Remove');
        expect(calls).toEqual([]);
        fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
        await waitFor(() => expect(calls).toEqual([['remove', 'a', 'message-1']]));
    });

    // M19
    it('answers to the message', () => {
        show(message(1));
        open();
        choose('Reply');
        fireEvent.change(field('Reply'), { target: { value: 'Yes' } });
        fireEvent.keyDown(field('Reply'), { key: 'Enter' });
        expect(calls).toEqual([['send', { conversation: 'a', text: 'Yes', replyTo: 'message-1' }]]);
    });
});

describe('a changed message', () => {
    it('tells agents that it was edited, and admins what it said', async () => {
        const edited = message(1, { editedAt: at(2) });
        show(edited);
        expect(screen.getByText('Edited').tagName).toBe('SPAN');
        cleanup();
        answer = async () => ({
            versions: [
                { content: 'Before', at: at(1), removed: false },
                { content: '', at: at(2), removed: true },
            ],
        });
        show(edited, { role: 'admin' });
        fireEvent.click(screen.getByRole('button', { name: 'Edited' }));
        expect(await screen.findByText('Before')).toBeTruthy();
        expect(calls).toEqual([['get', '/api/admin/conversations/a/messages/message-1/versions']]);
    });

    it('has neither words nor a menu once it was removed', () => {
        show(message(1, { ...own, content: '', removedAt: at(2) }));
        expect(screen.getByText('Message removed')).toBeTruthy();
        expect(screen.queryByRole('button', { name: /what to do/ })).toBeNull();
    });
});

// M19, M5
it('shows what is answered and who has seen it', () => {
    const quoted = message(1, { content: 'First line\nSecond line' });
    show(message(2, { replyTo: 'message-1' }), { quoted });
    expect(screen.getByRole('button', { name: 'Nora First line' })).toBeTruthy();
    expect(screen.getByText('Seen by Eva, Ola')).toBeTruthy();
    cleanup();
    show(message(2, { replyTo: 'message-1' }));
    expect(screen.getByText('An earlier message')).toBeTruthy();
});
