import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OutboxStore, OutgoingMessage } from '../src/index.ts';
import { FakeDevice } from './fakeDevice.ts';

let device: FakeDevice;

beforeEach(() => {
    device = new FakeDevice();
    vi.stubGlobal('indexedDB', device.indexedDB);
    vi.stubGlobal('IDBKeyRange', device.IDBKeyRange);
    vi.stubGlobal('navigator', { locks: device.locks });
});

afterEach(() => vi.unstubAllGlobals());

/** A page of its own: modules are loaded once for each. */
async function page(owner = 'org.emma'): Promise<OutboxStore> {
    vi.resetModules();
    const { DeviceOutbox } = await import('../src/indexedOutbox.ts');
    return new DeviceOutbox(owner);
}

function message(id: string, queuedAt: number): OutgoingMessage {
    return { clientMessageId: id, conversation: 'c', text: id, queuedAt };
}

async function ids(store: OutboxStore): Promise<string[]> {
    return (await store.load()).map(({ clientMessageId }) => clientMessageId);
}

// W4
describe('the queue of a device', () => {
    it('is there again after a reload, oldest first', async () => {
        const before = await page();
        await before.put(message('b', 2));
        await before.put(message('a', 1));
        await before.put(message('c', 3));
        await before.delete('c');
        device.closePages();
        expect(await ids(await page())).toEqual(['a', 'b']);
    });

    it('leaves the messages of a page that lives to that page', async () => {
        const one = await page();
        await one.put(message('a', 1));
        const other = await page();
        expect(await ids(other)).toEqual([]);
        expect(await ids(one)).toEqual(['a']);
    });

    it('is there for each who uses the page, one after the other', async () => {
        vi.resetModules();
        const { DeviceOutbox } = await import('../src/indexedOutbox.ts');
        const first = new DeviceOutbox('org.visitor');
        expect(await ids(first)).toEqual([]);
        const next = new DeviceOutbox('org.another');
        await next.put(message('a', 1));
        expect(await ids(next)).toEqual(['a']);
    });

    it('is taken over by one page only', async () => {
        await (await page()).put(message('a', 1));
        device.closePages();
        const one = await page();
        const other = await page();
        expect(await ids(one)).toEqual(['a']);
        expect(await ids(other)).toEqual([]);
    });

    it("never shows another person's messages", async () => {
        await (await page('org.emma')).put(message('a', 1));
        device.closePages();
        expect(await ids(await page('org.eva'))).toEqual([]);
        expect(await ids(await page('org.emma2'))).toEqual([]);
    });

    it('is taken over without Web Locks, too: the server takes each message once', async () => {
        vi.stubGlobal('navigator', {});
        await (await page()).put(message('a', 1));
        expect(await ids(await page())).toEqual(['a']);
    });

    it('lives as long as the page where storage is forbidden', async () => {
        vi.stubGlobal('indexedDB', undefined);
        const store = await page();
        await store.put(message('a', 1));
        expect(await ids(store)).toEqual(['a']);
        await store.delete('a');
        expect(await ids(store)).toEqual([]);
    });

    it('does not fail where storage is full', async () => {
        const store = await page();
        await store.load();
        device.full = true;
        await store.put(message('a', 1));
        expect(device.size).toBe(0);
        expect(await ids(store)).toEqual(['a']);
    });
});
