import { Problem } from '@chatdesk/chat-protocol';
import { describe, expect, it } from 'vitest';
import { timeZones } from '../src/settings/general/choices.ts';
import { colorOf } from '../src/settings/kit/ColorField.tsx';
import { withTyped } from '../src/settings/kit/chips.ts';
import {
    CONFLICT,
    editsOver,
    editsSince,
    faultOf,
    isDirty,
    same,
    troubleOf,
    without,
} from '../src/settings/kit/draft.ts';
import { toSeconds, unitOf } from '../src/settings/kit/duration.ts';
import { faultText } from '../src/settings/kit/faultText.ts';
import { wholeNumber } from '../src/settings/kit/NumberField.tsx';
import { searched } from '../src/settings/kit/search.ts';
import { PAGES, pageAt, pagesFor } from '../src/settings/pages.ts';

describe('edits', () => {
    const base = { name: 'Clinic', types: ['a', 'b'], version: 3 };

    it('are none again when what was typed is taken back, lists included', () => {
        expect(isDirty(base, { name: 'Klinikk' })).toBe(true);
        expect(isDirty(base, { name: 'Clinic', types: ['a', 'b'] })).toBe(false);
        expect(isDirty(base, { types: ['b', 'a'] })).toBe(true);
    });

    it('outlive a base that was loaded again, and lose what is there already', () => {
        const fresh = { ...base, name: 'Klinikk', version: 4 };
        expect(editsOver(fresh, { name: 'Klinikk', types: ['a'] })).toEqual({ types: ['a'] });
    });

    it('that were typed while saving are kept', () => {
        expect(editsSince<Partial<typeof base>>({ name: 'A' }, { name: 'AB', types: ['a'] })).toEqual({
            name: 'AB',
            types: ['a'],
        });
        expect(editsSince({ name: 'A' }, { name: 'A' })).toEqual({});
    });

    it('tell a list from an object with the same entries', () => {
        expect(same([], {})).toBe(false);
        expect(same(null, undefined)).toBe(false);
        expect(same({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    });
});

describe('faults', () => {
    const faults = [
        { field: 'name', code: 'required' },
        { field: 'domains[1]', code: 'invalid' },
        { field: 'form.title', code: 'too-long' },
        { field: 'nameOfIt', code: 'taken' },
    ];

    it('belong to their field, also by item or part', () => {
        expect(faultOf(faults, 'domains')?.code).toBe('invalid');
        expect(faultOf(faults, 'form')?.code).toBe('too-long');
        expect(faultOf(faults, 'name')?.code).toBe('required');
        expect(faultOf(faults, 'dom')).toBeUndefined();
    });

    it('go when their field is changed, and only they', () => {
        expect(without(faults, ['domains', 'name']).map(({ field }) => field)).toEqual([
            'form.title',
            'nameOfIt',
        ]);
    });

    it('are said in words, with the item of a list by name', () => {
        expect(faultText({ field: 'name', code: 'required' }, '')).toBe('This is needed.');
        expect(faultText({ field: 'd[1]', code: 'invalid' }, ['a', 'b'])).toBe('“b”: This is not valid.');
        expect(faultText({ field: 'name', code: 'some-new-code' }, '')).toBe('This is not accepted.');
        expect(faultText({ field: 'name', code: 'taken' }, '', { taken: 'Take another.' })).toBe(
            'Take another.',
        );
    });

    it('of no field are told apart: conflict, no connection, refused', () => {
        expect(troubleOf(new Problem(409, CONFLICT, ''))?.kind).toBe('conflict');
        expect(troubleOf(new Problem(0, 'network.unreachable', ''))?.kind).toBe('unreachable');
        expect(troubleOf(new Problem(409, 'member.last-admin', 'One stays.'))).toEqual({
            kind: 'refused',
            text: 'One stays.',
        });
        expect(troubleOf(new Problem(400, 'request.invalid', '', faults))).toBeNull();
    });
});

describe('what is typed', () => {
    it.each([
        [300, 'minutes'],
        [5_400, 'minutes'],
        [86_400, 'days'],
        [90, 'seconds'],
        [0, 'seconds'],
    ] as const)('%d seconds are said in %s', (seconds, unit) => expect(unitOf(seconds)).toBe(unit));

    it('is a whole number or none', () => {
        expect([' 12 ', '', '1.5', '-1', '1e3', 'x'].map(wholeNumber)).toEqual([
            12,
            null,
            null,
            null,
            null,
            null,
        ]);
        expect(toSeconds(2, 'hours')).toBe(7_200);
        expect(toSeconds(null, 'hours')).toBeNull();
    });

    it('is a colour in one form, or none', () => {
        expect(['2563EB', ' #26e ', '#2563eb', 'blue', '#12345'].map(colorOf)).toEqual([
            '#2563eb',
            '#2266ee',
            '#2563eb',
            undefined,
            undefined,
        ]);
    });

    it('becomes several items at once, none twice', () => {
        expect(withTyped(['a'], 'B, c\na', (item) => item.toLowerCase())).toEqual(['a', 'b', 'c']);
    });

    it('finds a time zone by its city, with accents and spaces as one likes', () => {
        const zones = timeZones(new Date('2026-01-15T12:00:00Z'));
        expect(searched(zones, 'new york')[0]?.value).toBe('America/New_York');
        expect(searched(zones, 'oslo')[0]).toEqual({ value: 'Europe/Oslo', label: 'Europe/Oslo (GMT+1)' });
        expect(searched([{ value: 'x', label: 'Türkçe' }], 'turkce')).toHaveLength(1);
        expect(searched(zones, 'nowhere at all')).toEqual([]);
    });
});

// A7
describe('the pages', () => {
    it('are nothing for agents, and the installation is for super_admins only', () => {
        expect(pagesFor('agent')).toEqual([]);
        expect(pagesFor('admin').map((page) => page.path)).toContain('general');
        expect(pagesFor('admin').some((page) => page.group === 'installation')).toBe(false);
    });

    it('have one address each, and none for another role', () => {
        expect(new Set(PAGES.map((page) => page.path)).size).toBe(PAGES.length);
        const place = { pane: 'settings', chat: null, page: 'general' } as const;
        expect(pageAt(place, 'admin')?.title).toBe('general.title');
        expect(pageAt(place, 'agent')).toBeUndefined();
    });
});
