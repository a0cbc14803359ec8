import { describe, expect, it } from 'vitest';
import { findChat, type Lists, rowsOf, settle, settleOf } from '../src/inbox/lists.ts';
import { at, chat, pages } from './samples.ts';

const a = chat('a', { lastMessageAt: at(30) });
const b = chat('b', { lastMessageAt: at(20) });
const c = chat('c', { lastMessageAt: at(10) });
const z = chat('z', { lastMessageAt: at(5), archived: true });

const ids = (list: Lists['active']) => rowsOf(list).map((row) => row.id);
const total = (list: Lists['active']) => list?.pages[0]?.total;

describe('the two tabs', () => {
    const lists: Lists = { active: pages([a, b], [c]), archived: pages([z]) };

    it('moves a row with a new message to the top, across pages', () => {
        const next = settle(lists, { ...c, lastMessageAt: at(40) }, c);
        expect(ids(next.active)).toEqual(['c', 'a', 'b']);
        expect(total(next.active)).toBe(3);
    });

    it('changes a row in its place when its time stays, and leaves other pages untouched', () => {
        const next = settle(lists, { ...a, unread: 1 }, a);
        expect(rowsOf(next.active)[0]?.unread).toBe(1);
        expect(next.active?.pages[1]).toBe(lists.active?.pages[1]);
    });

    it('moves an archived row to the other tab and counts both', () => {
        const next = settle(lists, { ...b, archived: true }, b);
        expect([ids(next.active), ids(next.archived)]).toEqual([
            ['a', 'c'],
            ['b', 'z'],
        ]);
        expect([total(next.active), total(next.archived)]).toEqual([2, 2]);
    });

    it('brings an archived one back when its contact writes again (M7)', () => {
        const next = settle(lists, { ...z, archived: false, lastMessageAt: at(50) }, z);
        expect([ids(next.active), ids(next.archived)]).toEqual([['z', 'a', 'b', 'c'], []]);
    });

    it('is the same after the same change twice', () => {
        const moved = { ...b, archived: true };
        const once = settle(lists, moved, b);
        expect(settle(once, moved, moved)).toEqual(once);
    });

    it('counts a new conversation, not one whose page is not loaded yet', () => {
        const fresh = chat('n', { lastMessageAt: at(60) });
        expect(total(settle(lists, fresh, undefined, true).active)).toBe(4);
        expect(total(settle(lists, fresh, undefined, false).active)).toBe(3);
    });

    it('leaves a row older than all that is loaded for its own page', () => {
        const first = pages([a, b], [c]);
        const partly: Lists = { active: { ...first, pages: first.pages.slice(0, 1) }, archived: undefined };
        expect(ids(settle(partly, chat('old', { lastMessageAt: at(-5) }), undefined).active)).toEqual([
            'a',
            'b',
        ]);
    });

    it('shows a row once although two pages have it', () => {
        expect(ids(pages([a, b], [b, c]))).toEqual(['a', 'b', 'c']);
    });

    it('finds a row in either tab', () => {
        expect(findChat(lists, 'z')).toBe(z);
        expect(findChat(lists, 'nobody')).toBeUndefined();
    });
});

// C1, I9
describe('the lists of one department', () => {
    const billing = { department: { id: 'd1', name: 'Billing' } };
    const sales = { department: { id: 'd2', name: 'Sales' } };
    const ours = { ...a, ...billing };
    const lists: Lists = { active: pages([ours]), archived: pages([]) };

    it('keep their own in order and leave out what is of another or of none', () => {
        expect(ids(settleOf('d1', lists, { ...b, ...billing }, { ...b, ...billing }).active)).toEqual([
            'a',
            'b',
        ]);
        expect(settleOf('d1', lists, { ...b, ...sales }, { ...b, ...sales })).toBe(lists);
        expect(settleOf('d1', lists, b, b)).toBe(lists);
    });

    it('take in and count a conversation that moves there', () => {
        const next = settleOf('d1', lists, { ...b, ...billing }, { ...b, ...sales });
        expect([ids(next.active), total(next.active)]).toEqual([['a', 'b'], 2]);
    });

    it('lose a conversation that moves away', () => {
        const next = settleOf('d1', lists, { ...ours, ...sales }, ours);
        expect([ids(next.active), total(next.active)]).toEqual([[], 0]);
    });

    it('are as before for all departments together', () => {
        expect(settleOf(null, lists, { ...ours, archived: true }, ours)).toEqual(
            settle(lists, { ...ours, archived: true }, ours),
        );
    });
});
