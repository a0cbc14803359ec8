import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { go } from '../src/app/place.ts';
import { DepartmentFilter } from '../src/inbox/DepartmentFilter.tsx';
import { FakeServer, showAt } from './settingsDesk.tsx';

const DEPARTMENTS = '/api/admin/departments';
const here = () => location.pathname + location.search;
const offering = (...departments: { id: string; name: string }[]) =>
    new FakeServer().on(`GET ${DEPARTMENTS}`, () => ({ body: { departments } }));

beforeEach(() => go({ pane: 'chats', chat: 'c1', department: null }));
afterEach(cleanup);

// C1, I9
describe('the departments of the inbox', () => {
    it('can be chosen, stay in the address from tab to tab, and are all again', async () => {
        showAt(offering({ id: 'd1', name: 'Billing' }), <DepartmentFilter />);
        const filter = await screen.findByLabelText<HTMLSelectElement>('Department');
        expect(filter.value).toBe('');

        fireEvent.change(filter, { target: { value: 'd1' } });
        expect(here()).toBe('/console/chats?department=d1');
        go({ pane: 'archived', chat: 'c2' });
        expect(here()).toBe('/console/archived/c2?department=d1');
        await waitFor(() => expect(filter.value).toBe('d1'));

        fireEvent.change(filter, { target: { value: '' } });
        expect(here()).toBe('/console/archived');
    });

    it('name one that was removed for what it is', async () => {
        go({ pane: 'chats', chat: null, department: 'gone' });
        showAt(offering({ id: 'd1', name: 'Billing' }), <DepartmentFilter />);
        const filter = await screen.findByLabelText<HTMLSelectElement>('Department');
        expect(filter.selectedOptions[0]?.textContent).toBe('Removed department');
    });

    it('are not there for an organization that has none', async () => {
        const server = offering();
        showAt(server, <DepartmentFilter />);
        await waitFor(() => expect(server.calls).toHaveLength(1));
        expect(screen.queryByLabelText('Department')).toBeNull();
    });
});
