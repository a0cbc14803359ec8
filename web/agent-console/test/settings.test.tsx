import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Settings from '../src/settings/Settings.tsx';
import { FakeServer, showAt } from './settingsDesk.tsx';

beforeEach(() => history.replaceState(null, '', '/console/settings/departments'));
afterEach(cleanup);

// Pages are fetched when they are opened: how long that takes says nothing.
const FETCHED = { timeout: 15_000 };

const server = () =>
    new FakeServer()
        .on('GET /api/admin/departments', () => ({ body: { departments: [] } }))
        .on('GET /api/admin/audit', () => ({ body: { entries: [] } }));

// A7
describe('the settings', () => {
    it('show the page of the address, and the way to the others', async () => {
        showAt(server(), <Settings />);
        await screen.findByRole('heading', { level: 1, name: 'Departments' }, FETCHED);
        const nav = within(screen.getByRole('navigation', { name: 'Settings' }));
        expect(nav.getByRole('link', { current: 'page' }).textContent).toBe('Departments');
        fireEvent.click(nav.getByRole('link', { name: 'Audit log' }));
        const heading = await screen.findByRole('heading', { level: 1, name: 'Audit log' }, FETCHED);
        expect(location.pathname).toBe('/console/settings/audit');
        expect(document.activeElement).toBe(heading);
    }, 30_000);

    it('say so when there is no such page', async () => {
        history.replaceState(null, '', '/console/settings/elsewhere');
        showAt(server(), <Settings />);
        expect(await screen.findByText('This page is not here')).toBeTruthy();
    });

    it('ask nothing of the server for an agent', async () => {
        const asked = server();
        showAt(asked, <Settings />, 'agent');
        expect(await screen.findByText('Settings are for admins')).toBeTruthy();
        expect(asked.calls).toEqual([]);
    });
});
