import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import DepartmentsPage from '../src/settings/departments/DepartmentsPage.tsx';
import { toasts } from '../src/ui/toasts.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const PATH = '/api/admin/departments';
let all: { id: string; name: string; widgets: string[]; ownHours: boolean }[];
let server: FakeServer;

beforeEach(() => {
    toasts.set([]);
    all = [
        { id: 'a', name: 'Billing', widgets: [], ownHours: false },
        { id: 'b', name: 'Surgery', widgets: [], ownHours: false },
    ];
    server = new FakeServer()
        .on(`GET ${PATH}`, () => ({ body: { departments: all } }))
        .on(`POST ${PATH}`, ({ body }) => {
            const added = { id: 'c', widgets: [], ownHours: false, ...(body as { name: string }) };
            all = [...all, added];
            return { status: 201, body: added };
        })
        .on(`PUT ${PATH}/b`, ({ body }) => {
            all = all.map((one) => (one.id === 'b' ? { ...one, ...(body as object) } : one));
            return { body: all[1] };
        })
        .on(`DELETE ${PATH}/a`, () => {
            all = all.filter((one) => one.id !== 'a');
            return { status: 204 };
        });
});
afterEach(cleanup);

const names = async () => {
    const rows = within(await screen.findByRole('table')).getAllByRole('row');
    return rows.slice(1).map((row) => row.textContent?.replace(/(Rename|Remove) .*/, ''));
};
const newOne = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'New department' });

// I9
describe('the page Departments', () => {
    it('adds one after the other', async () => {
        showAt(server, <DepartmentsPage />);
        await names();
        fireEvent.change(newOne(), { target: { value: 'Front desk' } });
        fireEvent.click(screen.getByRole('button', { name: 'Add' }));
        await screen.findByText('Front desk');
        expect(newOne().value).toBe('');
        expect(document.activeElement).toBe(newOne());
    });

    it('says at the field why a name is refused, and keeps it', async () => {
        server.on(`POST ${PATH}`, () => faults({ field: 'name', code: 'taken' }));
        showAt(server, <DepartmentsPage />);
        fireEvent.change(newOne(), { target: { value: 'Billing' } });
        fireEvent.click(screen.getByRole('button', { name: 'Add' }));
        await screen.findByText('This name is in use already.');
        expect(newOne().value).toBe('Billing');
        expect(newOne().getAttribute('aria-invalid')).toBe('true');
    });

    it('says a refusal that no field is to blame for', async () => {
        server.on(`POST ${PATH}`, () => ({
            status: 409,
            body: { code: 'department.too-many', detail: 'An organization has at most 100 departments.' },
        }));
        showAt(server, <DepartmentsPage />);
        fireEvent.change(newOne(), { target: { value: 'One more' } });
        fireEvent.click(screen.getByRole('button', { name: 'Add' }));
        expect(await screen.findByText('An organization has at most 100 departments.')).toBeTruthy();
    });

    it('renames in the row, and Esc leaves it as it was', async () => {
        showAt(server, <DepartmentsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Rename Surgery' }));
        fireEvent.keyDown(screen.getByRole('textbox', { name: 'Name of Surgery' }), { key: 'Escape' });
        expect(await names()).toEqual(['Billing', 'Surgery']);
        fireEvent.click(screen.getByRole('button', { name: 'Rename Surgery' }));
        const field = screen.getByRole('textbox', { name: 'Name of Surgery' });
        fireEvent.change(field, { target: { value: 'Theatre' } });
        fireEvent.submit(field);
        await waitFor(async () => expect(await names()).toEqual(['Billing', 'Theatre']));
        expect(server.sent('PUT').map((call) => call.body)).toEqual([{ name: 'Theatre' }]);
    });

    it('asks before it removes', async () => {
        showAt(server, <DepartmentsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Remove Billing' }));
        fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
        expect(server.sent('DELETE')).toEqual([]);
        fireEvent.click(screen.getByRole('button', { name: 'Remove Billing' }));
        fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
        await waitFor(async () => expect(await names()).toEqual(['Surgery']));
        expect(toasts.get().at(-1)?.text).toBe('Removed: Billing');
    });

    it('names the widgets that keep it from being removed, and leads there', async () => {
        all = [{ id: 'a', name: 'Billing', widgets: ['Shop', 'Help pages'], ownHours: true }];
        showAt(server, <DepartmentsPage />);
        expect(await screen.findByText('Widget Shop, Widget Help pages, Own opening hours')).toBeTruthy();
        fireEvent.click(screen.getByRole('button', { name: 'Remove Billing' }));
        const dialog = within(await screen.findByRole('dialog', { name: 'Billing is in use' }));
        expect(dialog.getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Shop', 'Help pages']);
        fireEvent.click(dialog.getByRole('button', { name: 'Open widgets' }));
        expect(location.pathname).toBe('/console/settings/widgets');
        expect(server.sent('DELETE')).toEqual([]);
    });

    it('says that a removal did not happen', async () => {
        server.on(`DELETE ${PATH}/a`, () => new TypeError('no network'));
        showAt(server, <DepartmentsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Remove Billing' }));
        fireEvent.click(await screen.findByRole('button', { name: 'Remove' }));
        await waitFor(() => expect(toasts.get().at(-1)?.tone).toBe('negative'));
        expect(await names()).toEqual(['Billing', 'Surgery']);
    });

    it('says what will be here when there is nothing', async () => {
        all = [];
        showAt(server, <DepartmentsPage />);
        expect(await screen.findByText('No departments yet')).toBeTruthy();
    });
});
