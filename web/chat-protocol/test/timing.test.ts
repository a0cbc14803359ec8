import { describe, expect, it } from 'vitest';
import { restartDelayMs, retryDelayMs } from '../src/backoff.ts';
import { afterClose } from '../src/closeCodes.ts';
import { renewDelayMs, Tokens } from '../src/tokens.ts';

describe('back-off', () => {
    it('has full jitter under a growing, bounded ceiling', () => {
        const ceilings = [0, 1, 2, 3, 6, 20].map((attempt) => retryDelayMs(attempt, () => 1));
        expect(ceilings).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000]);
        expect(retryDelayMs(9, () => 0)).toBe(0);
    });

    it('never leaves its bounds, for any attempt and any chance', () => {
        for (let attempt = 0; attempt < 64; attempt++) {
            for (let chance = 0; chance < 1; chance += 0.01) {
                const delay = retryDelayMs(attempt, () => chance);
                expect(delay).toBeGreaterThanOrEqual(0);
                expect(delay).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** attempt));
                expect(restartDelayMs(() => chance)).toBeLessThanOrEqual(5_000);
            }
        }
    });

    it('spreads a restart over five seconds', () => {
        expect(restartDelayMs(() => 0.5)).toBe(2_500);
    });
});

describe('close codes', () => {
    it.each([
        [1006, 'retry'],
        [4000, 'retry'],
        [4429, 'retry'],
        [1012, 'retry-after-restart'],
        [4401, 'new-token'],
        [4403, 'stop'],
        [4404, 'expired'],
        [4409, 'stop'],
    ])('%i asks to %s', (code, what) => {
        expect(afterClose(code)).toBe(what);
    });
});

describe('renewing', () => {
    const now = Date.parse('2026-11-21T10:00:00.000Z');
    const after = (seconds: number) => new Date(now + seconds * 1_000).toISOString();

    it('comes 90 s before the end, or at half of a short life', () => {
        expect(renewDelayMs(after(600), now)).toBe(510_000);
        expect(renewDelayMs(after(60), now)).toBe(30_000);
    });

    it('does not trust an impossible life: the clock is wrong then', () => {
        expect(renewDelayMs(after(-3_600), now)).toBe(510_000);
        expect(renewDelayMs(after(86_400), now)).toBe(510_000);
    });

    it('shares one fetch between callers and keeps the token until it is due', async () => {
        let fetched = 0;
        let time = now;
        const tokens = new Tokens(
            async () => ({ token: `t${++fetched}`, expiresAt: new Date(time + 600_000).toISOString() }),
            () => time,
        );
        expect(await Promise.all([tokens.get(), tokens.get()])).toEqual(['t1', 't1']);
        time += 500_000;
        expect(await tokens.get()).toBe('t1');
        time += 20_000;
        expect(await tokens.get()).toBe('t2');
    });
});
