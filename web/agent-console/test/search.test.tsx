import type { ChatApi } from '@chatdesk/chat-protocol';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { herePlace } from '../src/app/place.ts';
import { hasLoaded, threadOf } from '../src/conversation/thread.ts';
import { ThreadCache } from '../src/conversation/threadCache.ts';
import { DeskContext } from '../src/live/DeskContext.ts';
import type { Desk } from '../src/live/desk.ts';
import { keys } from '../src/live/keys.ts';
import { jump } from '../src/search/jump.ts';
import { SearchField } from '../src/search/SearchField.tsx';
import { type Found, isQuestion, searchPath, snippetPieces } from '../src/search/search.ts';
import { at, message, messageFrame } from './samples.ts';

const found = (seq: number): Found => ({
    conversation: 'conv-1',
    message: `message-${seq}`,
    seq,
    senderId: null,
    senderRole: 'contact',
    senderName: 'Nora',
    createdAt: at(seq),
    snippet: { text: `The invoice ${seq} <b>`, matches: [{ from: 4, to: 11 }] },
});

const byFile = (seq: number): Found => ({
    ...found(seq),
    snippet: { text: '', matches: [] },
    file: {
        id: 'file-1',
        name: 'Plan <i>.pdf',
        type: 'application/pdf',
        matches: [{ from: 0, to: 4 }],
    },
});

describe('a search', () => {
    it('is asked when it says something', () => {
        expect(['', ' ', 'x', '!?', '& |'].filter(isQuestion)).toEqual([]);
        expect(['ab', 'ال', '12'].map(isQuestion)).toEqual([true, true, true]);
    });

    it('puts what was typed into the address whole', () => {
        expect(searchPath('a&b=c', 'conv-1', null)).toBe(
            '/api/search/messages?q=a%26b%3Dc&limit=20&conversation=conv-1',
        );
    });

    it('shows the snippet as text, with the words that were looked for apart', () => {
        expect(snippetPieces(found(1).snippet)).toEqual([
            { text: 'The ', hit: false },
            { text: 'invoice', hit: true },
            { text: ' 1 <b>', hit: false },
        ]);
    });
});

describe('the field', () => {
    const asked: string[] = [];
    const show = (onClose = () => {}) => {
        const cache = new QueryClient();
        const desk = {
            api: {
                get: async (path: string) => {
                    asked.push(path);
                    if (path.includes('q=plan')) return { found: [found(9), byFile(8)] };
                    const isFirst = !path.includes('before=');
                    return isFirst
                        ? { found: [found(9), found(8)], next: 'message-8' }
                        : { found: [found(1)] };
                },
            },
            chats: { find: () => undefined },
        } as unknown as Desk;
        render(
            <QueryClientProvider client={cache}>
                <DeskContext value={desk}>
                    <SearchField conversation={null} onClose={onClose} />
                </DeskContext>
            </QueryClientProvider>,
        );
    };
    const field = () => screen.getByRole('combobox', { name: 'Search all messages' });

    beforeEach(() => {
        asked.length = 0;
        jump.set(null);
    });
    afterEach(cleanup);

    it('asks once the writer pauses, and opens the conversation at the message with Enter', async () => {
        show();
        fireEvent.change(field(), { target: { value: 'inv' } });
        fireEvent.change(field(), { target: { value: 'invoice' } });
        await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
        expect(asked).toEqual(['/api/search/messages?q=invoice&limit=20']);
        fireEvent.keyDown(field(), { key: 'ArrowDown' });
        fireEvent.keyDown(field(), { key: 'Enter' });
        expect(jump.get()).toEqual({ conversation: 'conv-1', seq: 8 });
        expect(herePlace().chat).toBe('conv-1');
    });

    it('shows the file that a message was found by, as text', async () => {
        show();
        fireEvent.change(field(), { target: { value: 'plan' } });
        const [said, sent] = await screen.findAllByRole('option');
        expect(said?.querySelectorAll('p')).toHaveLength(1);
        expect(sent?.textContent).toContain('Plan <i>.pdf');
        expect([...(sent?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(['Plan']);
        expect(sent?.querySelectorAll('p')).toHaveLength(1);
    });

    it('goes on where the first page ended', async () => {
        show();
        fireEvent.change(field(), { target: { value: 'invoice' } });
        fireEvent.click(await screen.findByRole('button', { name: 'Show more' }));
        await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
        expect(asked[1]).toContain('before=message-8');
    });

    it('closes with Escape', () => {
        let closed = false;
        show(() => {
            closed = true;
        });
        fireEvent.keyDown(field(), { key: 'Escape' });
        expect(closed).toBe(true);
    });
});

describe('a message very far above', () => {
    it('is shown with what was said around it, and the end is not forgotten', async () => {
        const cache = new QueryClient();
        const threads = new ThreadCache(cache);
        const all = Array.from({ length: 5_000 }, (_, index) => message(index + 1));
        const end = { messages: all.slice(-50), head: 5_000, epoch: 'e' };
        cache.setQueryData(keys.thread('a'), threadOf(end, 50));
        const asked: string[] = [];
        const api = {
            get: async (path: string) => {
                asked.push(path);
                const around = Number(new URL(path, 'http://x').searchParams.get('around'));
                return { messages: all.slice(around - 25, around + 25), head: 5_000, epoch: 'e' };
            },
        } as unknown as ChatApi;
        await threads.fetchBackTo(api, 'a', 300);
        expect(asked).toEqual(['/api/conversations/a/messages?limit=50&around=300']);
        const shown = threads.find('a');
        expect(shown && hasLoaded(shown, 300)).toBe(true);
        expect(shown && hasLoaded(shown, 4_990)).toBe(false);
        // What arrives meanwhile does not stand in the wrong place, and leaves no gap.
        threads.take(messageFrame('a', 5_001));
        expect(threads.find('a')).toMatchObject({ seq: 5_001, messages: shown?.messages });
        expect(threads.find('a')?.held).toEqual([]);
    });
});

describe('a message far above', () => {
    it('is reached without a gap between it and the loaded end', async () => {
        const cache = new QueryClient();
        const threads = new ThreadCache(cache);
        const all = Array.from({ length: 600 }, (_, index) => message(index + 1));
        cache.setQueryData(
            keys.thread('a'),
            threadOf({ messages: all.slice(-50), head: 600, epoch: 'e' }, 50),
        );
        const api = {
            get: async (path: string) => {
                const before = Number(new URL(path, 'http://x').searchParams.get('before'));
                const limit = Number(new URL(path, 'http://x').searchParams.get('limit'));
                const messages = all.filter((one) => one.seq < before).slice(-limit);
                return { messages, head: 600, epoch: 'e' };
            },
        } as unknown as ChatApi;
        await threads.fetchBackTo(api, 'a', 300);
        const seqs = threads.find('a')?.messages.map(({ seq }) => seq) ?? [];
        expect(seqs[0]).toBeLessThanOrEqual(300);
        expect(seqs).toEqual(all.slice((seqs[0] ?? 1) - 1).map(({ seq }) => seq));
    });
});
