import { describe, expect, it } from 'vitest';
import { accentFor, contrast } from './contrast.ts';

describe('accentFor', () => {
    const primaries = [
        '#2563eb',
        '#3b82f6',
        '#ffde00',
        '#00c2a8',
        '#777777',
        '#000000',
        '#ffffff',
        '#ff2d55',
        '#0f766e',
    ];

    it.each(primaries)('is readable with %s on light and on dark', (primary) => {
        for (const background of ['#ffffff', '#15181e']) {
            const accent = accentFor(primary, background);
            expect(contrast(accent.fill, accent.onFill)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(accent.text, background)).toBeGreaterThanOrEqual(4.5);
        }
    });

    it('falls back to the default when the colour is not one', () => {
        expect(accentFor('red;}', '#ffffff').fill).toBe('#2563eb');
    });

    it('keeps white text on the default accent', () => {
        expect(accentFor('#2563EB', '#ffffff').onFill).toBe('#ffffff');
    });
});
