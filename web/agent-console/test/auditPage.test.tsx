import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import AuditPage from '../src/settings/audit/AuditPage.tsx';
import { actionText } from '../src/settings/audit/audit.ts';
import { differences } from '../src/settings/audit/differences.ts';
import { fieldWords, valueWords } from '../src/settings/audit/words.ts';
import { FakeServer, showAt } from './settingsDesk.tsx';

const PATH = '/api/admin/audit';
const entry = (id: string, more: object = {}) => ({
    id,
    at: '2026-03-02T10:35:00Z',
    actor: { kind: 'member', id: 'm', name: 'Ida Solheim' },
    action: 'organization.changed',
    subject: 'Clinic',
    before: { name: 'Clinic', visitorLife: 'PT24H', version: 1 },
    after: { name: 'Klinikk', visitorLife: 'PT24H', version: 2 },
    ...more,
});
let server: FakeServer;

beforeEach(() => {
    server = new FakeServer()
        .on(`GET ${PATH}`, () => ({ body: { entries: [entry('1')], next: '1' } }))
        .on(`GET ${PATH}?before=1`, () => ({
            body: { entries: [entry('2', { subject: 'Older' })], next: null },
        }))
        .on(`GET ${PATH}?area=member`, () => ({ body: { entries: [] } }));
});
afterEach(cleanup);

// I13
describe('the page Audit log', () => {
    it('opens an entry to what changed, and only that', async () => {
        showAt(server, <AuditPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Details' }));
        const table = screen.getByRole('table', { name: 'What changed: Clinic' });
        const rows = within(table).getAllByRole('row');
        expect(rows.map((row) => row.textContent)).toEqual(['SettingBeforeAfter', 'NameClinicKlinikk']);
    });

    it('loads older entries behind those that are there', async () => {
        showAt(server, <AuditPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Load more' }));
        expect(await screen.findByText('Older')).toBeTruthy();
        expect(screen.getByText('Clinic')).toBeTruthy();
        await waitFor(() => expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull());
    });

    it('shows one area', async () => {
        showAt(server, <AuditPage />);
        await screen.findByText('Clinic');
        fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: 'member' } });
        expect(await screen.findByText('Nothing here yet')).toBeTruthy();
    });
});

describe('a difference', () => {
    it('is told for what was added, removed or changed inside', () => {
        expect(differences(null, { id: 'x', name: 'A' })).toEqual([
            { field: 'name', before: undefined, after: 'A' },
        ]);
        expect(differences({ name: 'A' }, undefined)).toEqual([
            { field: 'name', before: 'A', after: undefined },
        ]);
        const days = (to: string) => ({ days: [{ day: 'MONDAY', to }], zones: ['a', 'b'] });
        expect(differences(days('16:00'), days('17:00'))).toEqual([
            { field: 'days.1.to', before: '16:00', after: '17:00' },
        ]);
        expect(differences({ zones: ['a'] }, { zones: ['a', 'b'] })).toEqual([
            { field: 'zones', before: ['a'], after: ['a', 'b'] },
        ]);
        expect(differences({ a: null }, {})).toEqual([]);
    });

    it('is said in words', () => {
        expect(['reminderDelay', 'days.1.from', 'name'].map(fieldWords)).toEqual([
            'Reminder delay',
            'Days › 1 › from',
            'Name',
        ]);
        expect(['PT1H30M', 'PT5M', false, [], ['a', 'b'], undefined, 'PT', 7].map(valueWords)).toEqual([
            '1 hour 30 minutes',
            '5 minutes',
            'No',
            'None',
            'a, b',
            'None',
            'PT',
            '7',
        ]);
    });

    it('of a kind without its own text is readable all the same', () => {
        expect(actionText('department.added')).toBe('Department added');
        expect(actionText('robot.switched-off')).toBe('Robot switched off');
    });
});
