import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import KeysPage from '../src/settings/keys/KeysPage.tsx';
import { API_KEYS, IDENTITY_SECRETS, requestOf, SIGNING_KEYS, toggled } from '../src/settings/keys/keys.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const key = {
    id: 'k1',
    name: 'Shop',
    scopes: ['orders:write'],
    createdAt: '2026-01-02T10:00:00Z',
    createdBy: 'Ida',
    expiresAt: null,
    lastUsedOn: null,
};
const secret = { kid: 's-1', createdAt: '2026-01-02T10:00:00Z', createdBy: 'Ida' };
const signing = { kid: 'sig-1', state: 'active', nextAt: '2026-12-02T10:00:00Z' };
let server: FakeServer;

beforeEach(() => {
    server = new FakeServer()
        .on(`GET ${API_KEYS}`, () => ({ body: { keys: [key] } }))
        .on(`POST ${API_KEYS}`, () => ({ status: 201, body: { ...key, name: 'CRM', secret: 'cdk_once' } }))
        .on(`DELETE ${API_KEYS}/k1`, () => ({ status: 204 }))
        .on(`GET ${IDENTITY_SECRETS}`, () => ({ body: { secrets: [secret] } }))
        .on(`POST ${IDENTITY_SECRETS}`, () => ({
            status: 201,
            body: { ...secret, kid: 's-2', secret: 'cds_once' },
        }))
        .on(`DELETE ${IDENTITY_SECRETS}/s-1`, () => ({ status: 204 }))
        .on(`GET ${SIGNING_KEYS}`, () => ({ body: { keys: [signing] } }))
        .on(`POST ${SIGNING_KEYS}/rotate`, () => ({ status: 202, body: { keys: [signing] } }));
});
afterEach(cleanup);

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const confirm = (name: string) =>
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

// I12, I6, I2
describe('the page API keys & secrets', () => {
    it('creates a key and shows its secret once', async () => {
        showAt(server, <KeysPage />);
        await press('New key');
        fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'CRM' } });
        fireEvent.click(screen.getByRole('checkbox', { name: /Read contacts/ }));
        fireEvent.click(screen.getByRole('button', { name: 'Create key' }));
        expect(await screen.findByText('cdk_once')).toBeTruthy();
        expect(server.sent('POST')[0]?.body).toEqual({
            name: 'CRM',
            scopes: ['orders:write', 'contacts:read'],
            expiresAt: null,
        });
        fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
        await waitFor(() => expect(screen.queryByText('cdk_once')).toBeNull());
    });

    it('keeps the form with its faults', async () => {
        server.on(`POST ${API_KEYS}`, () => faults({ field: 'scopes', code: 'required' }));
        showAt(server, <KeysPage />);
        await press('New key');
        fireEvent.click(screen.getByRole('checkbox', { name: /Send orders/ }));
        fireEvent.click(screen.getByRole('button', { name: 'Create key' }));
        await waitFor(() =>
            expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /Send orders/ })),
        );
    });

    it('revokes a key after a question', async () => {
        showAt(server, <KeysPage />);
        await press('Revoke Shop');
        expect(server.sent('DELETE')).toEqual([]);
        confirm('Revoke');
        await waitFor(() => expect(server.sent('DELETE')[0]?.path).toBe(`${API_KEYS}/k1`));
    });

    it('creates and revokes identity secrets', async () => {
        showAt(server, <KeysPage />);
        await press('New secret');
        expect(await screen.findByText('cds_once')).toBeTruthy();
        expect(screen.getByText('s-2')).toBeTruthy();
        fireEvent.click(screen.getByRole('button', { name: 'I have kept it' }));
        await press('Revoke s-1');
        confirm('Revoke');
        await waitFor(() => expect(server.sent('DELETE')[0]?.path).toBe(`${IDENTITY_SECRETS}/s-1`));
    });

    it('shows signing keys to the operator only', async () => {
        showAt(server, <KeysPage />);
        await screen.findByText('Shop');
        expect(screen.queryByText('Signing keys')).toBeNull();
        cleanup();
        showAt(server, <KeysPage />, 'super_admin');
        await screen.findByText('sig-1');
        await press('Change now');
        confirm('Change now');
        await waitFor(() => expect(server.sent('POST')[0]?.path).toBe(`${SIGNING_KEYS}/rotate`));
    });
});

describe('a key draft', () => {
    it('ends after its days', () => {
        const draft = { name: 'A', scopes: [], expiresAt: '30' as const };
        expect(requestOf(draft, Date.parse('2026-01-01T00:00:00Z')).expiresAt).toBe(
            '2026-01-31T00:00:00.000Z',
        );
    });

    it('has each scope once, in order', () => {
        expect(toggled(['contacts:read'], 'orders:write')).toEqual(['orders:write', 'contacts:read']);
        expect(toggled(['contacts:read'], 'contacts:read')).toEqual([]);
    });
});
