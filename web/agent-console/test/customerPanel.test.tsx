import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CustomerSections } from '../src/customer/CustomerSections.tsx';
import { type Customer, detailsOf, placeOf, shortAddress, webAddress } from '../src/customer/customer.ts';
import { toasts } from '../src/ui/toasts.ts';
import { FakeServer, showAt } from './settingsDesk.tsx';

const AT = '2026-11-21T10:00:00Z';
const PATH = '/api/admin/contacts/carl';
const BLOCK = '/api/admin/blocks/contacts/carl';
const carl = { id: 'carl', name: 'Carl', type: 'client', email: null };
const session = {
    id: 's',
    device: 'mobile',
    browser: 'Firefox 140',
    os: 'Android 16',
    country: 'NO',
    city: 'Oslo',
    referrer: 'https://search.example/?q=a',
    page: { url: 'https://clinic.example/prices', title: 'Prices' },
    lastSeenAt: AT,
};
let customer: Customer;
let server: FakeServer;

beforeEach(() => {
    toasts.set([]);
    customer = { ...carl, blocked: false, attributes: {}, sessions: [], pages: [] };
    server = new FakeServer()
        .on(`GET ${PATH}`, () => ({ body: customer }))
        .on(`GET ${PATH}/sessions`, () => ({ body: { sessions: [{ ip: '198.51.100.9' }] } }))
        .on(`POST ${BLOCK}`, () => ({ body: {} }))
        .on(`DELETE ${BLOCK}`, () => ({ status: 204 }));
});
afterEach(cleanup);

const show = (role = 'admin') => showAt(server, <CustomerSections contact={carl} head={1} />, role);
function Talk() {
    const [head, setHead] = useState(1);
    return (
        <>
            <button type="button" onClick={() => setHead(head + 1)}>
                A message comes
            </button>
            <CustomerSections contact={carl} head={head} />
        </>
    );
}
const pages = (count: number) =>
    Array.from({ length: count }, (_, nr) => ({
        id: `${nr}`,
        name: 'page_view',
        url: `https://clinic.example/${nr}`,
        title: `Page ${nr}`,
        at: AT,
    }));

// C5, I11
describe('what is known of a customer', () => {
    it('says where and with what they are', async () => {
        customer = { ...customer, sessions: [session] };
        show();
        await screen.findByText('Oslo, Norway');
        screen.getByText('Phone · Firefox 140 · Android 16');
        await screen.findByText('198.51.100.9');
        expect(screen.getByRole('link', { name: 'search.example/?q=a' }).getAttribute('rel')).toContain(
            'noopener noreferrer',
        );
        expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'Prices' }).href).toBe(
            'https://clinic.example/prices',
        );
    });

    it('says in a few words that nothing is known', async () => {
        show();
        await screen.findByText('Not seen on your site yet.');
        screen.getByText('No pages yet.');
        expect(screen.queryByText('Details')).toBeNull();
    });

    it('makes no link of what a stranger wrote, unless it is a web page', async () => {
        const evil = [
            'javascript:alert(1)',
            'JAVASCRIPT:alert(2)',
            ' java\tscript:alert(3)',
            'data:text/html,<script>alert(4)</script>',
            'vbscript:x',
            'file:///etc/passwd',
            '//evil.example',
        ];
        customer = {
            ...customer,
            sessions: [
                { ...session, referrer: evil[0] ?? '', page: { url: evil[1] ?? '', title: 'Prices' } },
            ],
            pages: evil.map((url, nr) => ({ id: `${nr}`, name: 'page_view', url, title: '', at: AT })),
        };
        const { container } = show();
        fireEvent.click(await screen.findByRole('button', { name: 'Show all (7)' }));
        for (const url of evil) expect(container.textContent).toContain(url);
        expect(screen.queryAllByRole('link')).toEqual([]);
        expect(container.querySelector('script, [href], [src]')).toBeNull();
    });

    it('shows the newest pages, and all of them when asked', async () => {
        customer = { ...customer, pages: pages(7) };
        show();
        const section = within(await screen.findByRole('region', { name: 'Pages' }));
        expect(section.getAllByRole('listitem')).toHaveLength(5);
        fireEvent.click(section.getByRole('button', { name: 'Show all (7)' }));
        expect(section.getAllByRole('listitem')).toHaveLength(7);
        const heading = section.getByRole('button', { name: 'Pages' });
        fireEvent.click(heading);
        expect(heading.getAttribute('aria-expanded')).toBe('false');
        expect(section.queryAllByRole('listitem')).toEqual([]);
    });

    it('asks again when the conversation gets a message, and keeps what it shows meanwhile', async () => {
        customer = { ...customer, sessions: [session] };
        const asked = () => server.calls.filter(({ path }) => path === PATH);
        showAt(server, <Talk />);
        await screen.findByText('Oslo, Norway');
        expect(asked()).toHaveLength(1);
        customer = { ...customer, sessions: [{ ...session, city: 'Bergen' }] };
        fireEvent.click(screen.getByRole('button', { name: 'A message comes' }));
        screen.getByText('Oslo, Norway');
        await screen.findByText('Bergen, Norway');
        expect(asked()).toHaveLength(2);
    });

    it('says that it could not be loaded, and tries again', async () => {
        server.on(`GET ${PATH}`, () => ({ status: 503, body: { code: 'service.unavailable', detail: '' } }));
        show();
        const again = await screen.findByRole('button', { name: 'Try again' });
        server.on(`GET ${PATH}`, () => ({ body: customer }));
        fireEvent.click(again);
        await screen.findByText('No pages yet.');
    });

    it('knows nothing yet of somebody whom the views have not heard of', async () => {
        server.on(`GET ${PATH}`, () => ({ status: 404, body: { code: 'resource.not-found', detail: '' } }));
        show();
        await screen.findByText('Not seen on your site yet.');
        expect(screen.queryByRole('button', { name: 'Block' })).toBeNull();
    });
});

// I14
describe('blocking beside a conversation', () => {
    const blocks = () => screen.findByRole('button', { name: 'Block' });

    it('asks, blocks, and lets in again', async () => {
        show();
        fireEvent.click(await blocks());
        const dialog = await screen.findByRole('dialog');
        expect(server.sent('POST')).toEqual([]);
        fireEvent.click(within(dialog).getByRole('button', { name: 'Block' }));
        fireEvent.click(await screen.findByRole('button', { name: 'Unblock' }));
        await blocks();
        expect(server.sent('POST').map(({ path }) => path)).toEqual([BLOCK]);
        expect(server.sent('DELETE').map(({ path }) => path)).toEqual([BLOCK]);
    });

    it('knows of this customer alone whether they are blocked', async () => {
        customer = { ...customer, blocked: true };
        show();
        await screen.findByRole('button', { name: 'Unblock' });
        expect(server.calls.map(({ path }) => path)).not.toContain('/api/admin/blocks');
    });

    it('stays as it was when it was refused', async () => {
        server.on(`POST ${BLOCK}`, () => ({
            status: 503,
            body: { code: 'service.unavailable', detail: '' },
        }));
        show();
        fireEvent.click(await blocks());
        const dialog = await screen.findByRole('dialog');
        fireEvent.click(within(dialog).getByRole('button', { name: 'Block' }));
        await waitFor(() => expect(toasts.get()).toHaveLength(1));
        await blocks();
    });

    it('is not for agents', async () => {
        show('agent');
        await screen.findByText('No pages yet.');
        expect(screen.queryByRole('button', { name: 'Block' })).toBeNull();
    });
});

describe('words for what machines say', () => {
    it('reads answers for people', () => {
        const attributes = {
            planName: 'Gold',
            departmentId: 'd-1',
            department: 'Billing',
            VIP: 'true',
            note: '',
        };
        expect(detailsOf(attributes)).toEqual([
            { name: 'Department', value: 'Billing' },
            { name: 'Plan name', value: 'Gold' },
            { name: 'VIP', value: 'Yes' },
        ]);
    });

    it('names places as far as they are known', () => {
        expect(placeOf({ ...session, city: null })).toBe('Norway');
        expect(placeOf({ ...session, country: null })).toBeNull();
        expect(placeOf({ ...session, city: null, country: '??' })).toBe('??');
    });

    it('links to the web only', () => {
        expect(webAddress('https://a.example/b')).toBe('https://a.example/b');
        expect(webAddress('mailto:a@b.example')).toBeNull();
        expect(webAddress('/prices')).toBeNull();
        expect(shortAddress('https://a.example/')).toBe('a.example');
        expect(shortAddress('/prices')).toBe('/prices');
    });
});
