import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import OrganizationsPage from '../src/settings/organizations/OrganizationsPage.tsx';
import { type NewTenant, renamed, slugOf, type Tenant } from '../src/settings/organizations/organizations.ts';
import { pagesFor } from '../src/settings/pages.ts';
import { toasts } from '../src/ui/toasts.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const PATH = '/api/admin/organizations';
let all: Tenant[];
let server: FakeServer;

beforeEach(() => {
    toasts.set([]);
    all = [tenant('o', 'Clinic'), tenant('m', 'Market'), { ...tenant('s', 'Salon'), suspended: true }];
    server = new FakeServer()
        .on(`GET ${PATH}`, () => ({ body: { organizations: all } }))
        .on(`POST ${PATH}/m/suspend`, () => set('m', true))
        .on(`POST ${PATH}/m/resume`, () => set('m', false))
        .on(`POST ${PATH}/s/resume`, () => set('s', false))
        .on(`POST ${PATH}`, ({ body }) => {
            const { name, slug, site } = body as NewTenant;
            const added = { ...tenant('n', name), slug, site };
            all = [...all, added];
            return { status: 201, body: added };
        });
});
afterEach(cleanup);

function tenant(id: string, name: string): Tenant {
    return { id, name, slug: slugOf(name), site: `https://${slugOf(name)}.example`, suspended: false };
}

function set(id: string, suspended: boolean) {
    all = all.map((one) => (one.id === id ? { ...one, suspended } : one));
    return { body: all.find((one) => one.id === id) };
}

const show = () => showAt(server, <OrganizationsPage />, 'super_admin');
const row = async (name: string) => {
    const cell = await within(await screen.findByRole('table')).findByText(name);
    return cell.closest('tr') as HTMLElement;
};
const posted = () => server.sent('POST').map(({ path }) => path);
const type = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });

// A7
describe('the page Organizations', () => {
    it('is for operators only', () => {
        expect(pagesFor('super_admin').map(({ path }) => path)).toContain('organizations');
        expect(pagesFor('admin').map(({ path }) => path)).not.toContain('organizations');
    });

    it('says the state of each in a word', async () => {
        show();
        expect((await row('Market')).textContent).toContain('Active');
        expect((await row('Salon')).textContent).toContain('Suspended');
    });

    it('suspends after a question that says what happens, and takes it back', async () => {
        show();
        fireEvent.click(await screen.findByRole('button', { name: 'Suspend Market' }));
        expect(await screen.findByText(/Nobody of it gets in any more.*Nothing is removed/)).toBeTruthy();
        expect(posted()).toEqual([]);
        fireEvent.click(screen.getByRole('button', { name: 'Suspend' }));
        await waitFor(async () => expect((await row('Market')).textContent).toContain('Suspended'));
        const said = toasts.get().at(-1);
        expect(said?.text).toBe('Suspended: Market');
        said?.action?.run();
        await waitFor(async () => expect((await row('Market')).textContent).toContain('Active'));
        expect(posted()).toEqual([`${PATH}/m/suspend`, `${PATH}/m/resume`]);
    });

    it('does nothing when the question is answered with no', async () => {
        show();
        fireEvent.click(await screen.findByRole('button', { name: 'Suspend Market' }));
        fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
        expect(posted()).toEqual([]);
    });

    it('resumes at once', async () => {
        show();
        fireEvent.click(await screen.findByRole('button', { name: 'Resume Salon' }));
        await waitFor(async () => expect((await row('Salon')).textContent).toContain('Active'));
        expect(toasts.get().at(-1)?.text).toBe('Resumed: Salon');
    });

    it('does not offer to suspend your own', async () => {
        show();
        const own = await row('Clinic');
        expect(own.textContent).toContain('Yours');
        expect(within(own).queryByRole('button')).toBeNull();
    });

    it('says a refusal of the server', async () => {
        const detail = 'You cannot suspend the organization you work for.';
        server.on(`POST ${PATH}/m/suspend`, () => ({
            status: 409,
            body: { code: 'organization.your-own', detail },
        }));
        show();
        fireEvent.click(await screen.findByRole('button', { name: 'Suspend Market' }));
        fireEvent.click(await screen.findByRole('button', { name: 'Suspend' }));
        await waitFor(() => expect(toasts.get().at(-1)).toMatchObject({ text: detail, tone: 'negative' }));
    });

    it('is searched by name, short name and website when there are many', async () => {
        show();
        await row('Market');
        expect(screen.queryByRole('searchbox')).toBeNull();
        cleanup();
        all = [...all, ...Array.from({ length: 70 }, (_, nr) => tenant(`t${nr}`, `Tenant ${nr}`))];
        show();
        await row('Market');
        expect(screen.getAllByRole('row').length).toBeLessThan(70);
        type('Search organizations', 'tenant-69');
        expect(screen.getAllByRole('row').length).toBe(2);
        expect((await row('Tenant 69')).textContent).toContain('https://tenant-69.example');
        type('Search organizations', 'nobody');
        expect(screen.getByText('Nothing fits “nobody”')).toBeTruthy();
    });
});

describe('a new organization', () => {
    const open = async () => {
        show();
        await row('Market');
        fireEvent.click(screen.getByRole('button', { name: 'New organization' }));
    };
    const create = () => fireEvent.click(screen.getByRole('button', { name: 'Create' }));

    it('is created', async () => {
        await open();
        type('Name', 'Café Nord');
        type('Website', 'https://nord.example');
        type('First admin’s e-mail address', 'kari@nord.example');
        create();
        await row('Café Nord');
        const [{ body } = { body: {} }] = server.sent('POST');
        expect(body).toMatchObject({
            name: 'Café Nord',
            slug: 'cafe-nord',
            site: 'https://nord.example',
            adminEmail: 'kari@nord.example',
            locale: 'en',
        });
        expect((body as NewTenant).timeZone).not.toBe('');
        expect(toasts.get().at(-1)?.text).toBe(
            'Created: Café Nord. The invitation to kari@nord.example is on its way.',
        );
        expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
    });

    it('says at the fields what is wrong and keeps what was typed', async () => {
        server.on(`POST ${PATH}`, () =>
            faults({ field: 'slug', code: 'taken' }, { field: 'site', code: 'invalid' }),
        );
        await open();
        type('Name', 'Market');
        create();
        expect(await screen.findByText('Another organization has this short name.')).toBeTruthy();
        expect(screen.getByText(/Write the whole address/)).toBeTruthy();
        expect(screen.getByLabelText<HTMLInputElement>('Short name').value).toBe('market');
    });
});

describe('the short name', () => {
    it.each([
        ['Café Nord & Co.', 'cafe-nord-co'],
        ['24 Hours', 'hours'],
        ['מרפאה', ''],
        [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
    ])('of %s is %s', (name, slug) => expect(slugOf(name)).toBe(slug));

    it('follows the name until somebody writes another', () => {
        const empty = { name: '', slug: '', site: '', adminEmail: '', locale: 'en', timeZone: 'UTC' };
        expect(renamed(empty, 'Nord')).toEqual({ name: 'Nord', slug: 'nord' });
        expect(renamed({ ...empty, name: 'Nord', slug: 'north' }, 'Nord 2')).toEqual({ name: 'Nord 2' });
    });
});
