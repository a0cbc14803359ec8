import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelToHost } from '../src/bridge.ts';
import type { Chat } from '../src/panel/chat/chat.ts';
import { fits, Proactive } from '../src/panel/chat/proactive.ts';
import { Store } from '../src/panel/chat/store.ts';
import { Device } from '../src/panel/device.ts';
import type { HostPort } from '../src/panel/hostPort.ts';
import type { Availability, ProactiveRule } from '../src/panel/session/initAnswer.ts';

const URL = 'https://shop.example/pricing?plan=pro';
const RULE: ProactiveRule = { id: 'r1', onlyWhenOnline: false, message: 'May we help?' };

let said: string[];
let chat: { greeting: Store<string | null>; opening: { now: Store<Availability> }; hasWritten: boolean };

beforeEach(() => {
    vi.useFakeTimers();
    sessionStorage.clear();
    said = [];
    chat = {
        greeting: new Store<string | null>(null),
        opening: { now: new Store<Availability>({ open: true, mode: 'leave_message' }) },
        hasWritten: false,
    };
});
afterEach(() => vi.useRealTimers());

function page(url = URL): Proactive {
    const host = {
        tell: (message: PanelToHost) => message.type === 'teaser' && said.push(message.teaser.text),
    };
    return new Proactive(url, chat as unknown as Chat, new Device('key'), host as unknown as HostPort);
}

function passSeconds(seconds: number): void {
    vi.advanceTimersByTime(seconds * 1_000);
}

// I7
describe('a proactive rule', () => {
    it('speaks after its time, and is the greeting of whoever opens the chat for it', () => {
        page().begin([{ ...RULE, afterSeconds: 20 }]);
        passSeconds(19.9);
        expect(said).toEqual([]);
        passSeconds(0.1);
        expect(said).toEqual(['May we help?']);
        expect(chat.greeting.value).toBe('May we help?');
    });

    it('leaves the usual greeting to whoever closes what it says', () => {
        const proactive = page();
        proactive.begin([RULE]);
        passSeconds(0);
        proactive.closed();
        expect(chat.greeting.value).toBeNull();
    });

    it('speaks once in a tab', () => {
        page().begin([RULE]);
        passSeconds(0);
        page().begin([RULE]);
        passSeconds(10);
        expect(said).toHaveLength(1);
    });

    it('leaves it at one teaser on a page', () => {
        page().begin([RULE, { ...RULE, id: 'r2', afterSeconds: 5 }]);
        passSeconds(10);
        expect(said).toHaveLength(1);
    });

    it('is silent once somebody has written or has opened the chat', () => {
        chat.hasWritten = true;
        page().begin([RULE]);
        passSeconds(1);
        chat.hasWritten = false;
        const proactive = page();
        proactive.begin([{ ...RULE, afterSeconds: 5 }]);
        proactive.opened();
        passSeconds(10);
        expect(said).toEqual([]);
    });

    it('waits until somebody is there where it must', () => {
        chat.opening.now.set({ open: false, mode: 'leave_message' });
        page().begin([{ ...RULE, onlyWhenOnline: true }]);
        passSeconds(30);
        expect(said).toEqual([]);
        chat.opening.now.set({ open: true, mode: 'leave_message' });
        expect(said).toHaveLength(1);
    });

    it('speaks on the pages that it names, from the number of pages on that it asks for', () => {
        page().begin([{ ...RULE, urlPattern: '*/cart*' }]);
        passSeconds(1);
        page().begin([{ ...RULE, pages: 3 }]);
        passSeconds(1);
        expect(said).toEqual([]);
        page().begin([{ ...RULE, pages: 3 }]);
        passSeconds(1);
        expect(said).toHaveLength(1);
    });
});

describe('a pattern for addresses', () => {
    it.each([
        ['*', true],
        ['https://shop.example/*', true],
        ['*/pricing*', true],
        ['*plan=pro', true],
        ['https://*.example/*?plan=*', true],
        [URL, true],
        ['https://shop.example/pricing', false],
        ['*/cart*', false],
        ['https://shop.example/pricing?plan=pro*pro', false],
        ['*pro*pro', false],
        ['', false],
    ])('%s: %s', (pattern, expected) => expect(fits(pattern, URL)).toBe(expected));

    it('need not name the place within a page', () => {
        expect(fits(URL, `${URL}#plans`)).toBe(true);
        expect(fits(`${URL}#plans`, `${URL}#plans`)).toBe(true);
    });

    it('is not slow with many stars', () => {
        const before = performance.now();
        fits('*a'.repeat(250), `https://shop.example/${'a'.repeat(2_000)}b`);
        expect(performance.now() - before).toBeLessThan(100);
    });
});
