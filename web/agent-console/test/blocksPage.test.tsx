import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import BlocksPage from '../src/settings/blocks/BlocksPage.tsx';
import { toasts } from '../src/ui/toasts.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const PATH = '/api/admin/blocks';
const AT = '2026-11-21T10:00:00Z';
const CARL = { id: 'carl', name: 'Carl', type: 'client', reason: 'Rude', by: 'Ida', at: AT };
let contacts: (typeof CARL)[];
let ranges: { id: string; range: string; note: string | null; by: string; at: string }[];
let server: FakeServer;

beforeEach(() => {
    toasts.set([]);
    contacts = [CARL];
    ranges = [];
    server = new FakeServer()
        .on(`GET ${PATH}`, () => ({ body: { contacts, ranges } }))
        .on(`DELETE ${PATH}/contacts/carl`, () => {
            contacts = [];
            return { status: 204 };
        })
        .on(`POST ${PATH}/contacts/carl`, () => {
            contacts = [CARL];
            return { body: CARL };
        })
        .on(`POST ${PATH}/ranges`, ({ body }) => {
            const { range, confirm } = body as { range: string; confirm: boolean };
            if (range.startsWith('10.') && !confirm)
                return { status: 409, body: { code: 'block.covers-yourself', detail: 'Yours.' } };
            const added = { id: range, range, note: null, by: 'Ida', at: AT };
            ranges = [...ranges, added];
            return { status: 201, body: added };
        });
});
afterEach(cleanup);

const range = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Address or range' });
const add = (text: string) => {
    fireEvent.change(range(), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Block' }));
};

// I14
describe('the page Blocked', () => {
    it('lists who is blocked and lets them in again', async () => {
        showAt(server, <BlocksPage />);
        await screen.findByText('Rude');
        fireEvent.click(screen.getByRole('button', { name: 'Unblock Carl' }));
        await screen.findByText('Nobody is blocked');
    });

    it('blocks a range', async () => {
        showAt(server, <BlocksPage />);
        await screen.findByText('No address is blocked');
        add('198.51.100.0/24');
        await screen.findByText('198.51.100.0/24');
        expect(range().value).toBe('');
    });

    it('asks before somebody shuts themselves out', async () => {
        showAt(server, <BlocksPage />);
        await screen.findByText('No address is blocked');
        add('10.0.0.0/8');
        const dialog = await screen.findByRole('dialog');
        expect(ranges).toEqual([]);
        fireEvent.click(within(dialog).getByRole('button', { name: 'Block it' }));
        await waitFor(() => expect(ranges.map((one) => one.range)).toEqual(['10.0.0.0/8']));
    });

    it('says at the field what is no range', async () => {
        server.on(`POST ${PATH}/ranges`, () => faults({ field: 'range', code: 'invalid' }));
        showAt(server, <BlocksPage />);
        await screen.findByText('No address is blocked');
        add('everywhere');
        await waitFor(() => expect(range().getAttribute('aria-invalid')).toBe('true'));
        expect(range().value).toBe('everywhere');
    });
});
