import { describe, expect, it } from 'vitest';
import { parsePlace, pathOf } from '../src/app/place.ts';
import { type Command, matching } from '../src/commands/commands.ts';
import { Drafts } from '../src/composer/drafts.ts';
import { contactRows } from '../src/contacts/contactRows.ts';
import { channelName, channelTone } from '../src/inbox/channel.ts';
import { neighbour } from '../src/inbox/useArchive.ts';
import { readable, t, wordFor } from '../src/texts/t.ts';
import { dayName, daysAgo, shortTime } from '../src/texts/when.ts';
import { initials } from '../src/ui/Avatar.tsx';
import { shift } from '../src/ui/useKeptPlace.ts';

describe('the address', () => {
    it.each([
        ['/console/', { pane: 'chats', chat: null }],
        ['/console/chats/0197-a', { pane: 'chats', chat: '0197-a' }],
        ['/console/archived/0197-a', { pane: 'archived', chat: '0197-a' }],
        ['/console/chats/c1?department=d1', { pane: 'chats', chat: 'c1', department: 'd1' }],
        ['/console/contacts?department=d1', { pane: 'contacts', chat: null }],
        ['/console/chats?department=<x>', { pane: 'chats', chat: null }],
        ['/console/contacts', { pane: 'contacts', chat: null }],
        ['/console/settings', { pane: 'settings', chat: null }],
        ['/console/settings/members', { pane: 'settings', chat: null, page: 'members' }],
        ['/console/elsewhere/<x>', { pane: 'chats', chat: null }],
    ])('%s', (path, place) => expect(parsePlace(path)).toEqual(place));

    it('goes there and back', () => {
        expect(parsePlace(pathOf({ pane: 'archived', chat: 'x-1' }))).toEqual({
            pane: 'archived',
            chat: 'x-1',
        });
        const filtered = { pane: 'archived', chat: 'x-1', department: 'd1' } as const;
        expect(parsePlace(pathOf(filtered))).toEqual(filtered);
        expect(pathOf({ pane: 'settings', chat: null, page: 'hours' })).toBe('/console/settings/hours');
    });
});

describe("the reader's place in the list", () => {
    const rows = (...ids: string[]) => ids.map((id) => ({ id, size: 64 }));
    const before = rows('a', 'b', 'c', 'd', 'e', 'f', 'g');

    it('stays when a row from below goes to the top', () => {
        expect(shift(before, rows('g', 'a', 'b', 'c', 'd', 'e', 'f'), 128)).toBe(64);
    });
    it('stays when the first visible row itself goes to the top', () => {
        expect(shift(before, rows('c', 'a', 'b', 'd', 'e', 'f', 'g'), 128)).toBe(0);
    });
    it('stays when a row above goes away', () => {
        expect(shift(before, rows('b', 'c', 'd', 'e', 'f', 'g'), 128)).toBe(-64);
    });
    it('is not held at the very top, where what is new should show', () => {
        expect(shift(before, rows('n', ...before.map((row) => row.id)), 0)).toBe(0);
    });
});

describe('the palette', () => {
    const command = (title: string, group: Command['group'], more: Partial<Command> = {}): Command => ({
        id: title,
        title,
        group,
        run: () => {},
        ...more,
    });
    const all = [
        command('Archive', 'actions'),
        command('Clara Larsen', 'conversations'),
        command('Nora Berg', 'conversations', { hint: 'Client' }),
        command('Close', 'actions'),
    ];

    it('finds names before hints and keeps groups together', () => {
        expect(matching(all, 'cl').map((one) => one.title)).toEqual(['Clara Larsen', 'Nora Berg', 'Close']);
    });
    it('finds by the beginning of any word', () => {
        expect(matching(all, 'larsen').map((one) => one.title)).toEqual(['Clara Larsen']);
    });
    it('shows everything for nothing', () => expect(matching(all, '  ')).toHaveLength(4));
});

describe('drafts', () => {
    it('survive a crash, one per conversation and member', () => {
        const storage = window.localStorage;
        const drafts = new Drafts('ida', storage);
        drafts.set('a', 'Half a thought');
        drafts.set('b', 'x');
        drafts.set('b', '');
        drafts.save();
        expect(new Drafts('ida', storage).get('a')).toBe('Half a thought');
        expect(new Drafts('ida', storage).get('b')).toBe('');
        expect(new Drafts('marcus', storage).get('a')).toBe('');
    });
});

describe('words', () => {
    const now = new Date(2026, 10, 20, 12, 0);
    const on = (day: number, hour = 10) => new Date(2026, 10, day, hour, 35).toISOString();

    it('say times as people do', () => {
        expect([on(20), on(19, 23), on(17), on(1)].map((iso) => shortTime(iso, now))).toEqual([
            '10:35',
            'Yesterday',
            'Tue',
            '1 Nov',
        ]);
        expect(dayName(on(20), now)).toBe('Today');
    });
    it('count days by the calendar, also when one has 23 hours', () => {
        expect(daysAgo(new Date(2026, 2, 28, 23, 59), new Date(2026, 2, 29, 3, 1))).toBe(1);
    });
    it('fill in values and choose the plural', () => {
        expect(t('inbox.unread', { count: 1 })).toBe('1 unread message');
        expect(t('inbox.unread', { count: 3 })).toBe('3 unread messages');
    });
    it('make a word that data names readable', () => {
        expect(wordFor('ticket.status', 'in_progress')).toBe('In progress');
        expect(readable('brand_manager')).toBe('Brand manager');
        expect([
            channelName('brand_agent'),
            channelTone('brand_agent'),
            channelTone('creator_agent'),
        ]).toEqual(['Brand', 1, 2]);
    });
    it('make initials', () => {
        expect(['Nora Berg', 'Visitor', 'Ida van der Berg', ''].map(initials)).toEqual([
            'NB',
            'V',
            'IB',
            '?',
        ]);
    });
});

it('after archiving the row below comes next, or the one above at the end', () => {
    expect(neighbour(['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbour(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbour(['a'], 'a')).toBeNull();
});

// C2
it('contacts stand under their type; an empty group is not shown', () => {
    const contact = { id: '1', name: 'Nora', type: 'client', conversation: 'x', lastMessageAt: null };
    const rows = contactRows([
        { type: 'client', contacts: [contact] },
        { type: 'doctor', contacts: [] },
    ]);
    expect(rows.map((row) => row.id)).toEqual(['group-client', 'x']);
});
