import type { ChatApi, Note } from '@chatdesk/chat-protocol';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { write } from '../src/app/ui.ts';
import { Composer } from '../src/composer/Composer.tsx';
import { Drafts } from '../src/composer/drafts.ts';
import { itemsOf } from '../src/conversation/items.ts';
import { DeskContext } from '../src/live/DeskContext.ts';
import type { Desk } from '../src/live/desk.ts';
import { keys } from '../src/live/keys.ts';
import { foldNote, shownNotes } from '../src/notes/foldNotes.ts';
import {
    colleaguesFor,
    mentionedIn,
    mentionPieces,
    queryBefore,
    withMention,
} from '../src/notes/mentions.ts';
import { NoteBubble } from '../src/notes/NoteBubble.tsx';
import { NoteCache } from '../src/notes/noteCache.ts';
import { at, chat, message } from './samples.ts';

const KARI = { id: 'kari', name: 'Kari Lund' };
const KAR = { id: 'kar', name: 'Kar' };
const ASE = { id: 'ase', name: 'Åse Kari Moe' };
const ALL = [KAR, KARI, ASE];

function note(seq: number, more: Partial<Note> = {}): Note {
    return {
        id: `note-${seq}`,
        seq,
        version: 1,
        clientNoteId: `client-${seq}`,
        authorId: 'ida',
        authorName: 'Ida Solheim',
        text: `Note ${seq}`,
        mentions: [],
        afterSeq: 0,
        createdAt: at(seq),
        ...more,
    };
}

describe('mentions', () => {
    it('are offered while a name is typed behind an @', () => {
        expect(queryBefore('Ask @Ka', 7)).toEqual({ from: 4, query: 'Ka' });
        expect(queryBefore('@Kari L', 7)).toEqual({ from: 0, query: 'Kari L' });
        expect(queryBefore('mail ida@clinic', 15)).toBeNull();
        expect(queryBefore('@Kari has it all', 16)).toBeNull();
        expect(queryBefore('@ once', 6)).toBeNull();
    });

    it('find a name by its beginning or by a part of it, with or without marks', () => {
        expect(colleaguesFor('kar', ALL)).toEqual([KAR, KARI, ASE]);
        expect(colleaguesFor('ase', ALL)).toEqual([ASE]);
    });

    it('are put in the place of what was typed', () => {
        expect(withMention('Ask @Ka now', 4, 7, KARI)).toEqual({ text: 'Ask @Kari Lund now', caret: 15 });
    });

    it('mean the longest name that stands there, whole', () => {
        expect(mentionedIn('@Kari Lund, look', ALL)).toEqual(['kari']);
        expect(mentionedIn('@Kar: look. @Karin', ALL)).toEqual(['kar']);
        expect(mentionPieces('Hi @Kari Lund!', [KARI])).toEqual([
            { text: 'Hi ', mentioned: false },
            { text: '@Kari Lund', mentioned: true },
            { text: '!', mentioned: false },
        ]);
    });

    it('leave a text without them whole', () => {
        expect(mentionPieces('@nobody here', [KARI])).toEqual([{ text: '@nobody here', mentioned: false }]);
    });
});

describe('notes', () => {
    it('keep the newer state of each, in whatever order they come', () => {
        const states = [note(1), note(2), note(1, { version: 2, text: 'Edited' }), note(1)];
        const texts = (all: readonly Note[]) => all.map(({ text }) => text);
        expect(texts(states.reduce(foldNote, []))).toEqual(['Edited', 'Note 2']);
        expect(texts([...states].reverse().reduce(foldNote, []))).toEqual(['Edited', 'Note 2']);
    });

    it('are not shown once removed, or before their place is loaded', () => {
        const all = [
            note(1, { afterSeq: 1 }),
            note(2, { afterSeq: 7, removedAt: at(1) }),
            note(3, { afterSeq: 7 }),
        ];
        expect(shownNotes(all, 5).map(({ seq }) => seq)).toEqual([3]);
        expect(shownNotes(all, null).map(({ seq }) => seq)).toEqual([1, 3]);
    });

    it('stand behind the message that was the last, and part what else would be one run', () => {
        const items = itemsOf([message(1), message(2)], [note(1, { afterSeq: 1 }), note(2, { afterSeq: 2 })]);
        expect(items.map((item) => item.kind)).toEqual(['day', 'message', 'note', 'message', 'note']);
        expect(items[1]).toMatchObject({ first: true, last: true });
    });

    it('that arrive while a page is on its way are not lost', async () => {
        const cache = new QueryClient();
        const notes = new NoteCache(cache);
        const api = {
            get: async () => {
                notes.take({ type: 'note', conversation: 'a', note: note(2) });
                notes.take({ type: 'note', conversation: 'b', note: note(3) });
                return { notes: [note(1)], head: 1 };
            },
        } as unknown as ChatApi;
        expect((await notes.fetch(api, 'a')).map(({ seq }) => seq)).toEqual([1, 2]);
        cache.setQueryData(keys.notes('a'), [note(1)]);
        notes.take({ type: 'note', conversation: 'a', note: note(1, { version: 2, text: 'Now' }) });
        expect(cache.getQueryData<Note[]>(keys.notes('a'))?.[0]?.text).toBe('Now');
    });
});

const calls: unknown[][] = [];

function deskDouble(put: () => Promise<unknown>, role = 'agent'): Desk {
    const cache = new QueryClient();
    const members = [...ALL, { id: 'gone', name: 'Karl', active: false }].map((one) => ({
        active: true,
        ...one,
    }));
    return {
        api: {
            get: async () => ({ members }),
            put: (path: string, body: unknown) => {
                calls.push(['put', path.replace(/[^/]+$/, '*'), body, path]);
                return put();
            },
            request: async (...what: unknown[]) => void calls.push(what),
            patch: async (path: string, body: unknown) => {
                calls.push(['patch', path, body]);
                return note(1, { version: 2, text: 'Edited', editedAt: at(2) });
            },
        },
        cache,
        notes: new NoteCache(cache),
        me: { member: { id: 'ida', name: 'Ida Solheim', role } },
        connection: { typing: () => calls.push(['typing']) },
        drafts: new Drafts('ida'),
    } as unknown as Desk;
}

function show(desk: Desk, children: ReactNode) {
    return render(
        <QueryClientProvider client={desk.cache}>
            <DeskContext value={desk}>{children}</DeskContext>
        </QueryClientProvider>,
    );
}

const ANSWER = { id: 'note-1', seq: 1, afterSeq: 0, createdAt: at(1) };

beforeEach(() => {
    calls.length = 0;
    localStorage.clear();
});
afterEach(cleanup);

describe('the composer for notes', () => {
    const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    const type = (value: string) => fireEvent.change(field(), { target: { value } });
    const open = async () => {
        fireEvent.click(screen.getByRole('button', { name: 'Note' }));
        await waitFor(() => expect(document.activeElement).toBe(field()));
    };

    it('says that only the team sees it, and tells nobody that one is typing', async () => {
        show(
            deskDouble(async () => ANSWER),
            <Composer chat={chat('a')} />,
        );
        await open();
        expect(screen.getByText('Only your team sees this')).toBeTruthy();
        type('Quiet');
        expect(calls).toEqual([]);
    });

    it('mentions a colleague by arrow and Enter, then saves with Enter', async () => {
        show(
            deskDouble(async () => ANSWER),
            <Composer chat={chat('a')} />,
        );
        await open();
        type('Ask @kar');
        await screen.findByRole('option', { name: 'Kar' });
        expect(screen.queryByRole('option', { name: 'Karl' })).toBeNull();
        fireEvent.keyDown(field(), { key: 'ArrowDown' });
        expect(screen.getByRole('option', { name: 'Kari Lund' }).getAttribute('aria-selected')).toBe('true');
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(field().value).toBe('Ask @Kari Lund ');
        fireEvent.keyDown(field(), { key: 'Enter' });
        await waitFor(() => expect(field().value).toBe(''));
        expect(calls[0]?.slice(0, 3)).toEqual([
            'put',
            '/api/conversations/a/notes/*',
            { text: 'Ask @Kari Lund', mentions: ['kari'] },
        ]);
    });

    it('keeps what could not be saved, and tries again under the same id', async () => {
        let fails = true;
        const put = () => (fails ? Promise.reject(new Error('away')) : Promise.resolve(ANSWER));
        show(deskDouble(put), <Composer chat={chat('a')} />);
        await open();
        type('Once');
        fireEvent.keyDown(field(), { key: 'Enter' });
        await waitFor(() => expect(calls).toHaveLength(1));
        const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Add note' });
        await waitFor(() => expect(button().disabled).toBe(false));
        expect(field().value).toBe('Once');
        fails = false;
        fireEvent.click(button());
        await waitFor(() => expect(field().value).toBe(''));
        expect(calls[1]?.[3]).toBe(calls[0]?.[3]);
    });

    it('is there for a conversation that can only be read', async () => {
        show(
            deskDouble(async () => ANSWER),
            <Composer chat={chat('a', { frozen: true })} />,
        );
        write('note');
        expect(await screen.findByRole('textbox', { name: 'Note' })).toBeTruthy();
    });

    it('begins with a reply in every conversation', async () => {
        const shown = show(
            deskDouble(async () => ANSWER),
            <Composer chat={chat('a')} />,
        );
        await open();
        shown.unmount();
        show(
            deskDouble(async () => ANSWER),
            <Composer chat={chat('b')} />,
        );
        expect(screen.getByRole('textbox', { name: 'Reply' })).toBeTruthy();
    });
});

describe('a note among the messages', () => {
    const button = (name: string) => screen.queryByRole('button', { name });

    it('can be edited and removed by its author', async () => {
        const desk = deskDouble(async () => ANSWER);
        desk.cache.setQueryData(keys.notes('a'), [note(1)]);
        show(desk, <NoteBubble conversation="a" note={note(1)} />);
        fireEvent.click(button('Edit note') as HTMLElement);
        const field = screen.getByRole('textbox', { name: 'Edit note' });
        fireEvent.change(field, { target: { value: 'Edited' } });
        fireEvent.keyDown(field, { key: 'Enter' });
        await waitFor(() =>
            expect(calls[0]).toEqual([
                'patch',
                '/api/conversations/a/notes/note-1',
                { text: 'Edited', mentions: [] },
            ]),
        );
        await waitFor(() =>
            expect(desk.cache.getQueryData<Note[]>(keys.notes('a'))?.[0]?.text).toBe('Edited'),
        );
        fireEvent.click(button('Remove note') as HTMLElement);
        await waitFor(() => expect(calls.at(-1)).toEqual(['DELETE', '/api/conversations/a/notes/note-1']));
    });

    it('is left alone by other agents, and may be removed by administrators', () => {
        const others = note(1, { authorId: 'kari', authorName: 'Kari Lund' });
        show(
            deskDouble(async () => ANSWER),
            <NoteBubble conversation="a" note={others} />,
        );
        expect(screen.getByRole('article', { name: 'Note by Kari Lund' })).toBeTruthy();
        expect([button('Edit note'), button('Remove note')]).toEqual([null, null]);
        cleanup();
        show(
            deskDouble(async () => ANSWER, 'admin'),
            <NoteBubble conversation="a" note={others} />,
        );
        expect(button('Edit note')).toBeNull();
        expect(button('Remove note')).toBeTruthy();
    });
});
