import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { go, parsePlace, pathOf } from '../src/app/place.ts';
import { asName, newField, newId, ofType } from '../src/settings/widgets/formFields.ts';
import { moved } from '../src/settings/widgets/ordered.ts';
import { newRule } from '../src/settings/widgets/rules.ts';
import WidgetsPage from '../src/settings/widgets/WidgetsPage.tsx';
import { currentKey, type FormField, snippet, WIDGETS, type Widget } from '../src/settings/widgets/widget.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const KEY = { key: 'wk_1', createdAt: '2027-01-01T00:00:00Z', endsAt: null, disabled: false, works: true };
const RULE = {
    id: 'rule-1',
    name: 'Prices',
    afterSeconds: 20,
    urlPattern: '*/prices*',
    onlyWhenOnline: true,
    message: 'Shall we find the right plan?',
};
const saved: Widget = {
    id: 'w1',
    version: 3,
    name: 'Website',
    enabled: true,
    primaryColor: '#2563EB',
    position: 'bottom-right',
    bubbleIcon: 'chat',
    greeting: 'Hello there',
    offlineMessage: '',
    autoOpen: false,
    autoOpenDelayMs: 0,
    showAgentAvatars: true,
    showTyping: true,
    locale: 'en',
    allowVisitors: true,
    allowSignIn: true,
    signInUrl: null,
    allowedDomains: ['https://www.example.org'],
    allowNativeApps: false,
    departmentId: null,
    form: [],
    proactiveRules: [RULE],
    keys: [KEY],
};
let server: FakeServer;

beforeEach(() => {
    history.replaceState(null, '', '/console/settings/widgets/w1');
    server = new FakeServer()
        .on(`GET ${WIDGETS}`, () => ({ body: { widgets: [saved] } }))
        .on(`GET ${WIDGETS}/w1`, () => ({ body: saved }))
        .on(`PUT ${WIDGETS}/w1`, ({ body }) => ({ body: { ...saved, ...(body as object), version: 4 } }))
        .on('GET /api/admin/departments', () => ({ body: { departments: [{ id: 'd1', name: 'Billing' }] } }));
});
afterEach(cleanup);

const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
const sent = () => server.sent('PUT').at(-1)?.body as Widget | undefined;

// I7
describe('the editor of a widget', () => {
    it('shows in the preview what is typed, before it is saved', async () => {
        showAt(server, <WidgetsPage />);
        fireEvent.change(await screen.findByLabelText(/^Greeting/), { target: { value: 'Welcome' } });
        const preview = screen.getByTestId('widget-preview');
        expect(within(preview).getByText('Welcome')).toBeTruthy();
        fireEvent.click(screen.getByLabelText('Visitors without an account'));
        expect(within(preview).queryByText('Chat as a visitor')).toBeNull();
        expect(server.sent('PUT')).toHaveLength(0);
    });

    it('sends the whole state with its version, and what it has no field for as it was', async () => {
        showAt(server, <WidgetsPage />);
        fireEvent.change(await box('Name'), { target: { value: 'Shop' } });
        fireEvent.change(screen.getByRole('combobox', { name: 'Department' }), { target: { value: 'd1' } });
        save();
        await waitFor(() => expect(sent()).toBeTruthy());
        const { id, keys, ...change } = saved;
        expect(sent()).toEqual({ ...change, name: 'Shop', departmentId: 'd1' });
    });

    it('says which site is none', async () => {
        server.on(`PUT ${WIDGETS}/w1`, () => faults({ field: 'allowedDomains[1]', code: 'invalid' }));
        showAt(server, <WidgetsPage />);
        const sites = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Sites/ });
        fireEvent.change(sites, { target: { value: 'shop' } });
        fireEvent.keyDown(sites, { key: 'Enter' });
        save();
        expect(await screen.findByText(/“shop”: write a whole address/)).toBeTruthy();
        expect(document.activeElement).toBe(sites);
    });

    it('is reached from the list, and asks before unsaved changes are left for it', async () => {
        history.replaceState(null, '', '/console/settings/widgets');
        showAt(server, <WidgetsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Website' }));
        expect(location.pathname).toBe('/console/settings/widgets/w1');
        fireEvent.change(await box('Name'), { target: { value: 'Shop' } });
        fireEvent.click(screen.getByRole('button', { name: 'All widgets' }));
        fireEvent.click(await screen.findByRole('button', { name: 'Leave' }));
        await waitFor(() => expect(location.pathname).toBe('/console/settings/widgets'));
    });

    it('turns the key and shows the new one at once', async () => {
        const fresh = { ...KEY, key: 'wk_2' };
        const rotated = { ...saved, keys: [fresh, { ...KEY, endsAt: '2027-02-01T00:00:00Z' }] };
        server.on(`POST ${WIDGETS}/w1/keys`, () => {
            server.on(`GET ${WIDGETS}/w1`, () => ({ body: rotated }));
            return { status: 201, body: rotated };
        });
        showAt(server, <WidgetsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'New key' }));
        const dialog = await screen.findByRole('dialog');
        fireEvent.click(within(dialog).getByLabelText('30 more days'));
        fireEvent.click(within(dialog).getByRole('button', { name: 'New key' }));
        expect(await screen.findByText('wk_2')).toBeTruthy();
        expect(server.sent('POST')[0]?.body).toEqual({ overlapSeconds: 30 * 86_400 });
        expect(screen.getByText(/chatdesk\("init", \{widgetKey: "wk_2"\}\)/)).toBeTruthy();
    });
});

// I8
describe('the form builder', () => {
    it('adds, names, orders with the keyboard and keeps the focus on the moved row', async () => {
        showAt(server, <WidgetsPage />);
        const add = await screen.findByRole('button', { name: 'Add a field' });
        fireEvent.click(add);
        fireEvent.click(add);
        fireEvent.change(await box('Question 1'), { target: { value: 'Your name' } });
        fireEvent.click(screen.getAllByLabelText('Must be answered')[0] as HTMLElement);
        fireEvent.click(screen.getByRole('button', { name: 'Move Your name down' }));
        expect(await screen.findByText('Your name is now number 2')).toBeTruthy();
        await waitFor(() =>
            expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Your name up' })),
        );
        save();
        await waitFor(() => expect(sent()).toBeTruthy());
        expect(sent()?.form.map(({ label, required }) => [label, required])).toEqual([
            ['Question 2', false],
            ['Your name', true],
        ]);
    });

    it('says what is wrong at the row it is wrong in', async () => {
        server.on(`PUT ${WIDGETS}/w1`, () => faults({ field: 'form[0].label', code: 'required' }));
        showAt(server, <WidgetsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Add a field' }));
        fireEvent.change(await box('Question 1'), { target: { value: '' } });
        save();
        await waitFor(async () =>
            expect((await box('Question 1')).getAttribute('aria-invalid')).toBe('true'),
        );
    });
});

// I7
describe('the rules by which the widget speaks first', () => {
    it('are added, changed and put in order', async () => {
        showAt(server, <WidgetsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Add a rule' }));
        const row = screen.getAllByRole('listitem').find((one) => within(one).queryByDisplayValue('Rule 2'));
        if (!row) throw new Error('no second rule');
        const fill = (label: RegExp, value: string) =>
            fireEvent.change(within(row).getByLabelText(label), { target: { value } });
        fill(/^Rule 2/, 'Cart');
        fill(/^Message/, 'Is something missing?');
        fill(/^On pages/, '*/cart');
        fill(/^After: amount/, '');
        fill(/^From page/, '3');
        fireEvent.click(within(row).getByLabelText('Only while you are open'));
        fireEvent.click(screen.getByRole('button', { name: 'Move Cart up' }));
        expect(await screen.findByText('Cart is now number 1')).toBeTruthy();
        expect(screen.getByText('2 of 20')).toBeTruthy();
        save();
        await waitFor(() => expect(sent()).toBeTruthy());
        expect(sent()?.proactiveRules).toEqual([
            {
                id: 'rule-2',
                name: 'Cart',
                message: 'Is something missing?',
                urlPattern: '*/cart',
                afterSeconds: null,
                pages: 3,
                onlyWhenOnline: false,
            },
            RULE,
        ]);
    });

    it('are removed, and the focus stays near', async () => {
        showAt(server, <WidgetsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Remove Prices' }));
        expect(screen.getByText(/waits until people write/)).toBeTruthy();
        const add = screen.getByRole('button', { name: 'Add a rule' });
        await waitFor(() => expect(document.activeElement).toBe(add));
    });

    it('say what is wrong at the field it is wrong in', async () => {
        server.on(`PUT ${WIDGETS}/w1`, () =>
            faults(
                { field: 'proactiveRules[0].message', code: 'required' },
                { field: 'proactiveRules[0].pages', code: 'too-long' },
            ),
        );
        showAt(server, <WidgetsPage />);
        const message = await screen.findByLabelText(/^Message$/);
        fireEvent.change(message, { target: { value: '' } });
        save();
        await waitFor(() => expect(message.getAttribute('aria-invalid')).toBe('true'));
        expect(screen.getByLabelText(/^From page/).getAttribute('aria-invalid')).toBe('true');
        expect(screen.getByText('Choose between 1 and 100.')).toBeTruthy();
    });

    it('are seen in the preview: the one that is worked on', async () => {
        const second = { ...RULE, id: 'rule-2', name: 'Cart', message: 'Is something missing?' };
        server.on(`GET ${WIDGETS}/w1`, () => ({ body: { ...saved, proactiveRules: [RULE, second] } }));
        showAt(server, <WidgetsPage />);
        const preview = within(await screen.findByTestId('widget-preview'));
        expect(preview.getByText(RULE.message)).toBeTruthy();
        fireEvent.focus(screen.getByDisplayValue('Cart'));
        expect(preview.getByText(second.message)).toBeTruthy();
        expect(preview.queryByText(RULE.message)).toBeNull();
    });

    it('have ids of their own, also after one was removed', () => {
        expect(newRule([], 'A').id).toBe('rule-1');
        expect(newRule([{ ...RULE, id: 'rule-2' }], 'A').id).toBe('rule-3');
    });
});

// I7
describe('the preview', () => {
    it('has colours and a moment of its own', async () => {
        const away = { ...saved, offlineMessage: 'Back on Monday' };
        server.on(`GET ${WIDGETS}/w1`, () => ({ body: away }));
        showAt(server, <WidgetsPage />);
        const preview = await screen.findByTestId('widget-preview');
        expect(preview.dataset.theme).toBe('light');
        expect(within(preview).getByText('Hello there')).toBeTruthy();
        fireEvent.click(screen.getByLabelText('Dark'));
        fireEvent.click(screen.getByLabelText('Closed'));
        expect(preview.dataset.theme).toBe('dark');
        expect(within(preview).getByText('Back on Monday')).toBeTruthy();
        expect(within(preview).getByText('Closed now')).toBeTruthy();
    });

    it('opens over the page where there is no room beside it', async () => {
        showAt(server, <WidgetsPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Preview' }));
        const dialog = await screen.findByRole('dialog', { name: 'Preview' });
        expect(within(dialog).getByText('Hello there')).toBeTruthy();
        fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
        await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    });
});

describe('fields of a form', () => {
    const field = (id: string): FormField => ({
        id,
        label: id,
        type: 'text',
        required: false,
        options: [],
        asName: false,
    });

    it('have ids that say what they ask, each once', () => {
        expect(newId([], 'Order number')).toBe('order-number');
        expect(newId([field('order-number')], 'Order number')).toBe('order-number-2');
        expect(newId([], 'Département')).toBe('departement');
        expect(newId([], 'Department')).toBe('department-2');
        expect(newId([], '電話')).toBe('field');
        expect(newId([], '1. x'.repeat(40))).toMatch(/^[a-z][a-z0-9_-]{0,39}$/);
        expect(newField([field('a')], 'A').id).toBe('a-2');
    });

    it('move one place and stay within the list', () => {
        const all = [field('a'), field('b'), field('c')];
        expect(moved(all, 0, 1).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
        expect(moved(all, 0, -1)).toEqual(all);
        expect(moved(all, 2, 1)).toEqual(all);
    });

    it('lose what only their old type had', () => {
        const named = asName([field('a'), { ...field('b'), asName: true }], 0, true);
        expect(named.map((one) => one.asName)).toEqual([true, false]);
        expect(ofType(named, 0, 'email')[0]).toMatchObject({ type: 'email', asName: false, options: [] });
    });
});

describe('what a host copies', () => {
    it('carries the newest key that has no end', () => {
        const old = { ...KEY, key: 'wk_old', endsAt: '2027-02-01T00:00:00Z' };
        expect(currentKey({ keys: [{ ...KEY, key: 'wk_off', works: false }, old, KEY] })).toBe(KEY);
        expect(currentKey({ keys: [old] })).toBe(old);
        expect(currentKey({ keys: [] })).toBeUndefined();
        expect(snippet('https://chat.example', 'wk_1')).toContain('"https://chat.example/widget.js"');
    });
});

describe('the place of a thing in the settings', () => {
    it('is an address of its own', () => {
        const place = { pane: 'settings', chat: null, page: 'widgets', item: 'w1' } as const;
        expect(parsePlace(pathOf(place))).toEqual(place);
        go({ pane: 'settings', chat: null, page: 'widgets' });
        expect(location.pathname).toBe('/console/settings/widgets');
    });
});
