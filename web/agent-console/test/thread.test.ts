import { describe, expect, it } from 'vitest';
import {
    contactReadUpTo,
    foldReader,
    foldThread,
    prepend,
    type Thread,
    threadOf,
} from '../src/conversation/thread.ts';
import { changedFrame, message, messageFrame, mixed, stateFrame } from './samples.ts';

const empty = () => threadOf({ messages: [], head: 0, epoch: '1' }, 50);
const seqs = (thread: Thread) => thread.messages.map((one) => one.seq);
const content = ({ snapshot: _, ...thread }: Thread) => thread;

// INV-5: whatever order and however often frames arrive, the member sees them once and in order.
describe('a conversation', () => {
    const frames = Array.from({ length: 40 }, (_, index) =>
        index % 7 === 6 ? stateFrame('a', index + 1, true) : messageFrame('a', index + 1),
    );
    const inOrder = frames.reduce(foldThread, empty());

    it.each([1, 2, 3, 4, 5, 6, 7, 8])('is the same in any order and with twins (mix %i)', (seed) => {
        const arrived = mixed([...frames, ...frames], seed);
        expect(content(arrived.reduce(foldThread, empty()))).toEqual(content(inOrder));
    });

    it('equals a fresh fetch of the same messages', () => {
        const messages = frames.flatMap((frame) => (frame.type === 'message' ? [frame.message] : []));
        expect(seqs(inOrder)).toEqual(seqs(threadOf({ messages, head: 40, epoch: '1' }, 50)));
        expect(inOrder.seq).toBe(40);
    });

    // M9
    it('shows an edited message in its place, whatever order the frames come in', () => {
        const edit = { content: 'Better', editedAt: '2026-11-20T10:00:00.000Z' };
        const all = [messageFrame('a', 1), messageFrame('a', 2), changedFrame('a', 3, 1, edit)];
        for (const arrived of [all, all.toReversed()]) {
            const thread = arrived.reduce(foldThread, empty());
            expect(thread.messages.map((one) => one.content)).toEqual(['Better', 'Text 2']);
            expect(thread.seq).toBe(3);
        }
    });

    it('shows nothing above a gap until the gap is filled', () => {
        const gap = [messageFrame('a', 1), messageFrame('a', 3)].reduce(foldThread, empty());
        expect([seqs(gap), gap.held.length]).toEqual([[1], 1]);
        const filled = foldThread(gap, messageFrame('a', 2));
        expect([seqs(filled), filled.held.length]).toEqual([[1, 2, 3], 0]);
    });

    it('does not change for a frame it already has', () => {
        expect(foldThread(inOrder, messageFrame('a', 12))).toBe(inOrder);
    });

    it('puts earlier pages above without twins and knows when there are no more', () => {
        const newest = threadOf({ messages: [message(3), message(4)], head: 4, epoch: '1' }, 2);
        expect(newest.older).toBe(true);
        const all = prepend(newest, { messages: [message(2), message(3)], head: 4, epoch: '1' }, 50);
        expect([seqs(all), all.older]).toEqual([[2, 3, 4], false]);
    });

    it('knows how far the contact has read, whatever order the marks come in', () => {
        const mark = (seq: number, readerRole = 'contact') => ({ readerId: readerRole, readerRole, seq });
        const read = [mark(3), mark(2), mark(9, 'agent')].reduce(foldReader, empty());
        expect(contactReadUpTo(read)).toBe(3);
    });
});
