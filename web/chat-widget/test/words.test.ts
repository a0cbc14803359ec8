import { describe, expect, it } from 'vitest';
import { pieces } from '../src/panel/chat/links.ts';
import { Dates } from '../src/panel/texts/dates.ts';
import { text } from '../src/panel/texts/text.ts';
import { initials } from '../src/panel/view/Avatar.tsx';
import { presence } from '../src/panel/view/Header.tsx';

describe('links', () => {
    it('finds addresses and leaves the sentence its full stop', () => {
        expect(pieces('See https://example.org/a?b=1. Or (http://example.com/x)!')).toEqual([
            { text: 'See ', href: null },
            { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
            { text: '. Or (', href: null },
            { text: 'http://example.com/x', href: 'http://example.com/x' },
            { text: ')!', href: null },
        ]);
    });

    // INV-32
    it.each([
        'javascript:alert(1)',
        'data:text/html,x',
        '<a href="x">',
        'https://',
        'vbscript:x',
        'file:///etc',
    ])('makes no link of %s', (words) => {
        expect(pieces(words).every(({ href }) => href === null)).toBe(true);
    });

    it('loses no letter', () => {
        const words = 'a https://x.org, b\nhttps://y.org/ü?q=(1) <b>';
        expect(
            pieces(words)
                .map((piece) => piece.text)
                .join(''),
        ).toBe(words);
    });
});

describe('dates', () => {
    const dates = new Dates('en-GB');
    const now = new Date(2026, 10, 21, 0, 30);

    it('are relative near today', () => {
        expect(dates.day(new Date(2026, 10, 21, 0, 1), now)).toBe('Today');
        expect(dates.day(new Date(2026, 10, 20, 23, 59), now)).toBe('Yesterday');
        expect(dates.day(new Date(2026, 10, 19), now)).toMatch(/19 November/);
        expect(dates.day(new Date(2025, 10, 19), now)).toBe('19 November 2025');
    });

    it('say when somebody is back', () => {
        const back = new Date(2026, 10, 23, 9, 0).toISOString();
        expect(presence({ open: false, opensAt: back, mode: 'block' }, dates, true, now)).toMatch(
            /^Back Monday.*09:00$/,
        );
        expect(presence({ open: false, opensAt: null, mode: 'block' }, dates, true, now)).toBe('Closed now');
        expect(presence({ open: true, opensAt: null, mode: 'block' }, dates)).toBe('Open now');
        expect(presence({ open: true, opensAt: null, mode: 'block' }, dates, true)).toBe('We are here');
    });
});

describe('words', () => {
    it('fills in values as they are', () => {
        expect(text('saidBy', { name: '$& {text}', text: 'hi' })).toBe('$& {text}: hi');
    });

    it.each([
        ['Anna Lindqvist', 'AL'],
        ['Harbour', 'H'],
        ['Ana María de la Cruz', 'AC'],
        ['😀 Smile', '😀S'],
        ['', ''],
    ])('makes initials of %s', (name, letters) => {
        expect(initials(name)).toBe(letters);
    });
});
