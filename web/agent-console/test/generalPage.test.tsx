import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { go } from '../src/app/place.ts';
import GeneralPage from '../src/settings/general/GeneralPage.tsx';
import { ORGANIZATION } from '../src/settings/general/organization.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const saved = {
    id: 'o',
    version: 7,
    name: 'Clinic',
    slug: 'clinic',
    site: 'https://example.org',
    locale: 'en',
    timeZone: 'Europe/Oslo',
    contactTypes: ['client', 'doctor'],
    reminderDelaySeconds: 300,
    editWindowSeconds: 900,
    welcome: null,
    visitorLifeSeconds: 86_400,
    visitorPolicy: 'anonymise',
};
let server: FakeServer;

beforeEach(() => {
    history.replaceState(null, '', '/console/settings/general');
    server = new FakeServer()
        .on(`GET ${ORGANIZATION}`, () => ({ body: saved }))
        .on(`PUT ${ORGANIZATION}`, ({ body }) => ({ body: { ...saved, ...(body as object), version: 8 } }));
});
afterEach(cleanup);

const name = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
const saveButton = () => screen.queryByRole('button', { name: 'Save' });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

async function type(value: string): Promise<void> {
    fireEvent.change(await name(), { target: { value } });
}

// A7, I7
describe('the page General', () => {
    it('has the focus on its heading', async () => {
        showAt(server, <GeneralPage />);
        expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'General' }));
    });

    it('offers to save only what differs, sends the whole state with its version, and says so', async () => {
        showAt(server, <GeneralPage />);
        await type('Clinic North');
        await type('Clinic');
        expect(saveButton()).toBeNull();
        await type('Clinic North');
        save();
        await waitFor(() => expect(saveButton()).toBeNull());
        const { id, slug, ...change } = saved;
        expect(server.sent('PUT').map((call) => call.body)).toEqual([{ ...change, name: 'Clinic North' }]);
        await type('Clinic South');
        save();
        await waitFor(() => expect(server.sent('PUT')[1]?.body).toMatchObject({ version: 8 }));
    });

    it('is saved with Ctrl S, and nothing is sent when there is nothing to save', async () => {
        showAt(server, <GeneralPage />);
        await name();
        fireEvent.keyDown(window, { key: 's', ctrlKey: true });
        await type('Clinic North');
        fireEvent.keyDown(window, { key: 's', ctrlKey: true });
        await waitFor(() => expect(server.sent('PUT')).toHaveLength(1));
    });

    it('puts each fault at its field and the focus on the first', async () => {
        server.on(`PUT ${ORGANIZATION}`, () =>
            faults({ field: 'contactTypes[1]', code: 'reserved' }, { field: 'site', code: 'invalid' }),
        );
        showAt(server, <GeneralPage />);
        await type('X');
        save();
        expect(await screen.findByText('Write the whole address, such as https://example.org.')).toBeTruthy();
        expect(screen.getByText(/“doctor”: is kept for people/)).toBeTruthy();
        const site = screen.getByRole('textbox', { name: 'Website' });
        expect(document.activeElement).toBe(site);
        expect(site.getAttribute('aria-invalid')).toBe('true');
        fireEvent.change(site, { target: { value: 'https://example.com' } });
        expect(site.getAttribute('aria-invalid')).toBe('false');
    });

    it('loads again after a conflict without losing what was typed', async () => {
        server.on(`PUT ${ORGANIZATION}`, () => ({
            status: 409,
            body: { code: 'settings.changed-meanwhile', detail: '' },
        }));
        showAt(server, <GeneralPage />);
        await type('Mine');
        save();
        const reload = await screen.findByRole('button', { name: 'Load again, keep mine' });
        server.on(`GET ${ORGANIZATION}`, () => ({
            body: { ...saved, version: 9, site: 'https://theirs.example.org' },
        }));
        fireEvent.click(reload);
        await screen.findByText(/Loaded again/);
        expect((await name()).value).toBe('Mine');
        server.on(`PUT ${ORGANIZATION}`, ({ body }) => ({ body: { ...saved, ...(body as object) } }));
        save();
        await waitFor(() => expect(saveButton()).toBeNull());
        expect(server.sent('PUT').at(-1)?.body).toMatchObject({
            version: 9,
            name: 'Mine',
            site: 'https://theirs.example.org',
        });
    });

    it('says what was kept when there is no connection', async () => {
        server.on(`PUT ${ORGANIZATION}`, () => new TypeError('no network'));
        showAt(server, <GeneralPage />);
        await type('Mine');
        save();
        expect(await screen.findByText(/What you typed is kept here/)).toBeTruthy();
        expect((await name()).value).toBe('Mine');
    });

    it('keeps what is typed while it saves', async () => {
        showAt(server, <GeneralPage />);
        await type('First');
        save();
        await type('First and second');
        await waitFor(() => expect(server.sent('PUT')).toHaveLength(1));
        await screen.findByRole('button', { name: 'Save' });
        expect((await name()).value).toBe('First and second');
    });

    it('asks before it is left with unsaved changes, by a link and by "back"', async () => {
        showAt(server, <GeneralPage />);
        await type('Mine');
        go({ pane: 'chats', chat: null });
        fireEvent.click(await screen.findByRole('button', { name: 'Stay' }));
        expect(location.pathname).toBe('/console/settings/general');
        history.replaceState(null, '', '/console/chats');
        fireEvent.popState(window);
        expect(location.pathname).toBe('/console/settings/general');
        await screen.findByRole('dialog', { name: 'Leave without saving?' });
        go({ pane: 'contacts', chat: null });
        fireEvent.click(await screen.findByRole('button', { name: 'Leave' }));
        await waitFor(() => expect(location.pathname).toBe('/console/contacts'));
    });

    it('lets go when nothing is unsaved', async () => {
        showAt(server, <GeneralPage />);
        await type('Mine');
        fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
        expect((await name()).value).toBe('Clinic');
        go({ pane: 'chats', chat: null });
        expect(location.pathname).toBe('/console/chats');
    });

    it('says a length of time in the unit that fits, and keeps the one that was chosen', async () => {
        showAt(server, <GeneralPage />);
        const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Send after: amount' });
        const unit = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Send after: unit' });
        expect([amount.value, unit.value]).toEqual(['5', 'minutes']);
        fireEvent.change(amount, { target: { value: '120' } });
        expect([amount.value, unit.value]).toEqual(['120', 'minutes']);
        fireEvent.change(amount, { target: { value: '' } });
        expect([amount.value, unit.value]).toEqual(['', 'minutes']);
        fireEvent.change(amount, { target: { value: '2' } });
        fireEvent.change(unit, { target: { value: 'hours' } });
        save();
        await waitFor(() =>
            expect(server.sent('PUT')[0]?.body).toMatchObject({ reminderDelaySeconds: 7_200 }),
        );
    });

    it('says that it could not be loaded, and tries again', async () => {
        server.on(`GET ${ORGANIZATION}`, () => ({ status: 503, body: { code: 'service.unavailable' } }));
        showAt(server, <GeneralPage />);
        const again = await screen.findByRole('button', { name: 'Try again' });
        server.on(`GET ${ORGANIZATION}`, () => ({ body: saved }));
        fireEvent.click(again);
        expect((await name()).value).toBe('Clinic');
    });
});
