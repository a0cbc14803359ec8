import { describe, expect, it } from 'vitest';
import { toChat } from '../src/api/chatView.ts';
import { foldChat, newer, previewOf } from '../src/inbox/chat.ts';
import { changedFrame, chat, message, messageFrame, readFrame, stateFrame } from './samples.ts';

// C1: the row of the inbox is what the socket's frames make of it.
describe('a row of the inbox', () => {
    it('shows a new message of the contact as unread, with its time', () => {
        const { chat: row, gap } = foldChat(chat('a'), messageFrame('a', 1, { content: 'Good\n  morning' }));
        expect(row).toMatchObject({
            preview: 'Good morning',
            unread: 1,
            head: 1,
            lastMessageAt: message(1).createdAt,
        });
        expect(gap).toBe(false);
    });

    it('begins with "You: " when a member wrote last, and is not unread for it', () => {
        const { chat: row } = foldChat(chat('a'), messageFrame('a', 1, { senderRole: 'agent' }));
        expect(row).toMatchObject({ preview: 'You: Text 1', unread: 0 });
    });

    it('cuts the preview at 100 characters without splitting one', () => {
        expect([...previewOf(message(1, { content: '😀'.repeat(150) }))]).toHaveLength(100);
    });

    // M9
    it('says when its newest message was edited or removed, and not when an earlier one was', () => {
        const row = chat('a', { head: 2, preview: 'Text 2', lastMessageAt: message(2).createdAt });
        const edited = foldChat(row, changedFrame('a', 3, 2, { content: 'Better' })).chat;
        expect(edited).toMatchObject({ preview: 'Better', head: 3, unread: 0 });
        const removed = changedFrame('a', 4, 2, { content: '', removedAt: message(4).createdAt });
        expect(foldChat(edited, removed).chat.preview).toBe('Message removed');
        expect(foldChat(row, changedFrame('a', 3, 1, { content: 'Old' })).chat.preview).toBe('Text 2');
    });

    it('drops twins and late frames', () => {
        const row = chat('a', { head: 5, unread: 2, preview: 'kept' });
        expect(foldChat(row, messageFrame('a', 5)).chat).toBe(row);
        expect(foldChat(row, stateFrame('a', 3, true)).chat).toBe(row);
    });

    it('asks to be fetched again when a number is missing', () => {
        expect(foldChat(chat('a', { head: 3 }), messageFrame('a', 6)).gap).toBe(true);
    });

    it('is read when a member has read to the head, and knows nothing new from a contact that reads', () => {
        const row = chat('a', { head: 4, unread: 2 });
        expect(foldChat(row, readFrame('a', 4)).chat).toMatchObject({ unread: 0, readUpTo: 4 });
        expect(foldChat(row, readFrame('a', 4, 'contact')).chat).toBe(row);
    });

    it('asks to be fetched again when a member has read a part only', () => {
        expect(foldChat(chat('a', { head: 4, unread: 2 }), readFrame('a', 3)).gap).toBe(true);
    });

    it('does not count a message that was read before it arrived here', () => {
        const read = foldChat(chat('a', { head: 3 }), readFrame('a', 4)).chat;
        expect(foldChat(read, messageFrame('a', 4)).chat.unread).toBe(0);
    });

    it('prefers what knows more when an answer of the lagging view comes in', () => {
        const known = chat('a', { head: 7, readUpTo: 7 });
        expect(newer(chat('a', { head: 6, readUpTo: 6 }), known)).toBe(known);
        expect(newer(chat('a', { head: 8, readUpTo: 7 }), known).head).toBe(8);
        expect(newer(chat('b'), undefined).id).toBe('b');
    });
});

describe('an answer of the server', () => {
    const answer = {
        id: 'a',
        kind: 'support',
        preview: '',
        head: 1,
        unread: 0,
        archived: false,
        frozen: false,
        readUpTo: 0,
    };

    it('may leave out what is null, also the contact for a moment', () => {
        const row = toChat(answer);
        expect(row).toMatchObject({ assignee: null, ticket: null, lastMessageAt: null });
        expect(row.contact).toEqual({ id: 'a', name: 'New contact', type: '', email: null });
    });

    it('without its contact is fetched again with the next message', () => {
        expect(foldChat(toChat(answer), messageFrame('a', 2)).gap).toBe(true);
    });
});
