import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Opening } from '../src/panel/chat/opening.ts';

const START = Date.parse('2027-01-04T08:00:00Z');
const askAgain = vi.fn();

beforeEach(() => {
    askAgain.mockClear();
    vi.useFakeTimers({ now: START });
});

afterEach(() => vi.useRealTimers());

function opening(): Opening {
    return new Opening(askAgain);
}

// I10
describe('an opening', () => {
    it('ends at the moment itself, and then asks what comes next', () => {
        const doors = opening();
        doors.set({ open: true, closesAt: '2027-01-04T17:00:00Z', mode: 'block' });
        vi.advanceTimersByTime(9 * 3_600_000 - 1);
        expect(doors.now.value.open).toBe(true);
        vi.advanceTimersByTime(1);
        expect(doors.now.value).toEqual({ open: false, opensAt: null, closesAt: null, mode: 'block' });
        expect(askAgain).not.toHaveBeenCalled();
        vi.advanceTimersByTime(21_000);
        expect(askAgain).toHaveBeenCalledOnce();
    });

    it('waits longer than one timer can', () => {
        const doors = opening();
        doors.set({ open: false, opensAt: '2027-03-04T08:00:00Z', mode: 'block' });
        vi.advanceTimersByTime(58 * 86_400_000);
        expect(doors.now.value.open).toBe(false);
        vi.advanceTimersByTime(86_400_000);
        expect(doors.now.value.open).toBe(true);
    });

    it('forgets what was said before', () => {
        const doors = opening();
        doors.set({ open: true, closesAt: '2027-01-04T09:00:00Z', mode: 'block' });
        doors.set({ open: true, closesAt: '2027-01-04T10:00:00Z', mode: 'block' });
        vi.advanceTimersByTime(3_600_000);
        expect(doors.now.value.open).toBe(true);
    });
});
