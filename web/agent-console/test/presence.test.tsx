import type { Person } from '@chatdesk/chat-protocol';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeskContext } from '../src/live/DeskContext.ts';
import type { Desk } from '../src/live/desk.ts';
import { PresenceDot } from '../src/presence/PresenceDot.tsx';
import { PresenceLine } from '../src/presence/PresenceLine.tsx';
import { Presence } from '../src/presence/presence.ts';
import { presenceText } from '../src/presence/presenceText.ts';

const EMMA = 'emma';
const person = (part: Partial<Person>): Person => ({
    subject: EMMA,
    role: 'contact',
    state: 'active',
    ...part,
});

let told: [string, readonly string[]][];
let presence: Presence;
let stop: () => void;

beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    presence = new Presence((state, watch) => told.push([state, watch]));
    stop = presence.start();
});
afterEach(() => {
    stop();
    cleanup();
    vi.useRealTimers();
});

function hide(hidden: boolean): void {
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
    document.dispatchEvent(new Event('visibilitychange'));
}

function show() {
    const desk = { presence } as unknown as Desk;
    return render(
        <DeskContext value={desk}>
            <PresenceDot subject={EMMA} />
            <PresenceLine subject={EMMA} />
        </DeskContext>,
    );
}

// M11
describe('presence', () => {
    it('says that the person is away while the page is hidden', () => {
        hide(true);
        hide(false);
        expect(told.map(([state]) => state)).toEqual(['active', 'away', 'active']);
    });

    it('asks for those in view, once for all that came and went together', () => {
        const { unmount } = show();
        const leave = presence.watch('noah');
        vi.advanceTimersByTime(200);
        expect(told.at(-1)).toEqual(['active', [EMMA, 'noah']]);
        leave();
        unmount();
        vi.advanceTimersByTime(200);
        expect(told.at(-1)).toEqual(['active', []]);
        expect(told).toHaveLength(3);
    });

    it('never asks for more than a hundred', () => {
        for (let i = 0; i < 150; i++) presence.watch(`c${i}`);
        vi.advanceTimersByTime(200);
        expect(told.at(-1)?.[1]).toHaveLength(100);
    });

    it('shows who is there, and nothing of whom nothing is known', () => {
        show();
        expect(screen.queryByText('Online')).toBeNull();
        act(() => presence.take({ type: 'presence', people: [person({})] }));
        expect(screen.getAllByText('Online')).toHaveLength(2);
        act(() => presence.take({ type: 'presence', people: [person({ state: 'away' })] }));
        expect(screen.getAllByText('Away')).toHaveLength(2);
        act(() => presence.forget());
        expect(screen.queryByText('Away')).toBeNull();
    });

    it('says when somebody was there last', () => {
        const now = new Date(2026, 10, 20, 12, 0);
        const seen = (minutesAgo: number) =>
            presenceText(
                person({
                    state: 'offline',
                    lastSeenAt: new Date(now.getTime() - minutesAgo * 60_000).toISOString(),
                }),
                now,
            );
        expect(seen(0)).toBe('Last seen just now');
        expect(seen(1)).toBe('Last seen 1 minute ago');
        expect(seen(5)).toBe('Last seen 5 minutes ago');
        expect(seen(60)).toBe('Last seen 11:00');
        expect(seen(24 * 60)).toBe('Last seen Yesterday');
        expect(presenceText(person({ state: 'offline' }), now)).toBeNull();
    });
});
