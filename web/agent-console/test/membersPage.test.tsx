import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEPARTMENTS } from '../src/settings/departments/departments.ts';
import { addressesIn } from '../src/settings/members/invite.ts';
import MembersPage from '../src/settings/members/MembersPage.tsx';
import { INVITATIONS, MEMBERS, rightsOver } from '../src/settings/members/members.ts';
import { toasts } from '../src/ui/toasts.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const member = (id: string, name: string, role: string, active = true) => ({
    id,
    version: 3,
    name,
    email: `${id}@example.org`,
    role,
    departments: ['d1', 'gone'],
    active,
});
const pending = {
    id: 'i1',
    email: 'kari@example.org',
    role: 'agent',
    departments: [],
    invitedBy: 'Ida Solheim',
    state: 'expired',
    expiresAt: '2026-01-01T00:00:00Z',
    sendAgainInSeconds: 0,
};
let server: FakeServer;

beforeEach(() => {
    server = new FakeServer()
        .on(`GET ${MEMBERS}`, () => ({
            body: {
                members: [
                    member('ida', 'Ida Solheim', 'admin'),
                    member('jonas', 'Jonas Lie', 'agent'),
                    member('omar', 'Omar Haddad', 'super_admin'),
                    member('rita', 'Rita Moe', 'agent', false),
                ],
            },
        }))
        .on(`GET ${INVITATIONS}`, () => ({ body: { invitations: [pending] } }))
        .on(`GET ${DEPARTMENTS}`, () => ({ body: { departments: [{ id: 'd1', name: 'Billing' }] } }));
});
afterEach(cleanup);

const button = (name: string) => screen.findByRole('button', { name });
const click = async (name: string) => fireEvent.click(await button(name));
const sent = (method: string) => server.sent(method).map(({ path, body }) => ({ path, body }));

// I1, A4
describe('the page Members', () => {
    it('offers for each member only what may be done', async () => {
        showAt(server, <MembersPage />);
        expect(await button('Remove Jonas Lie')).toBeTruthy();
        expect(await button('Give Rita Moe access again')).toBeTruthy();
        expect(screen.queryByRole('button', { name: 'Remove Ida Solheim' })).toBeNull();
        expect(screen.queryByRole('button', { name: 'Edit Omar Haddad' })).toBeNull();
        expect(
            rightsOver(member('omar', '', 'super_admin') as never, { id: 'x', role: 'super_admin' }),
        ).toEqual({
            edit: true,
            remove: true,
            restore: false,
            role: true,
        });
    });

    it('invites several at once and keeps only who could not be invited, with the reason', async () => {
        server.on(`POST ${INVITATIONS}`, ({ body }) => {
            const { email } = body as { email: string };
            if (email === 'bad') return faults({ field: 'email', code: 'invalid' });
            if (email === 'ida@example.org')
                return { status: 409, body: { code: 'member.already-here', detail: 'Is a member already.' } };
            return { status: 201, body: { ...pending, email } };
        });
        showAt(server, <MembersPage />);
        await click('Invite people');
        const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'E-mail addresses' });
        fireEvent.change(field, {
            target: { value: 'new@example.org\nbad\nida@example.org\nNEW@example.org' },
        });
        await click('Send invitations');
        expect(await screen.findByText('2 addresses could not be invited.')).toBeTruthy();
        expect(field.value).toBe('bad\nida@example.org');
        expect(screen.getByText('Is a member already.')).toBeTruthy();
        expect(sent('POST')).toHaveLength(3);
        expect(sent('POST')[0]?.body).toEqual({ email: 'new@example.org', role: 'agent', departments: [] });
    });

    it('wants an address', async () => {
        showAt(server, <MembersPage />);
        await click('Invite people');
        await click('Send invitations');
        const field = await screen.findByRole('textbox', { name: 'E-mail addresses' });
        await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
        expect(sent('POST')).toEqual([]);
    });

    it('changes role and departments with the version that was seen', async () => {
        server.on(`PUT ${MEMBERS}/jonas`, () => ({ body: member('jonas', 'Jonas Lie', 'admin') }));
        showAt(server, <MembersPage />);
        await screen.findAllByText('Billing');
        await click('Edit Jonas Lie');
        fireEvent.change(await screen.findByRole('combobox', { name: 'Role' }), {
            target: { value: 'admin' },
        });
        fireEvent.click(screen.getByRole('checkbox', { name: 'Billing' }));
        await click('Save');
        await waitFor(() => expect(sent('PUT')).toHaveLength(1));
        expect(sent('PUT')[0]?.body).toEqual({
            name: 'Jonas Lie',
            role: 'admin',
            departments: [],
            version: 3,
        });
    });

    it('shows nobody a way to change their own role', async () => {
        showAt(server, <MembersPage />);
        await click('Edit Ida Solheim');
        await screen.findByRole('textbox', { name: 'Name' });
        expect(screen.queryByRole('combobox', { name: 'Role' })).toBeNull();
    });

    it('removes after a question', async () => {
        server.on(`DELETE ${MEMBERS}/jonas`, () => ({ status: 204 }));
        showAt(server, <MembersPage />);
        await click('Remove Jonas Lie');
        const dialog = await screen.findByRole('dialog', { name: 'Remove Jonas Lie?' });
        expect(sent('DELETE')).toEqual([]);
        fireEvent.click(within(dialog).getByRole('button', { name: 'Remove' }));
        await waitFor(() => expect(sent('DELETE')).toHaveLength(1));
    });

    it('sends an invitation again and withdraws it', async () => {
        server
            .on(`POST ${INVITATIONS}/i1/resend`, () => ({ body: pending }))
            .on(`DELETE ${INVITATIONS}/i1`, () => ({ status: 204 }));
        showAt(server, <MembersPage />);
        expect(await screen.findByText('Expired')).toBeTruthy();
        await click('Send again to kari@example.org');
        await waitFor(() => expect(sent('POST')).toHaveLength(1));
        await waitFor(async () =>
            expect(
                (await button('Withdraw the invitation of kari@example.org')).hasAttribute('disabled'),
            ).toBe(false),
        );
        await click('Withdraw the invitation of kari@example.org');
        await waitFor(() => expect(sent('DELETE')).toHaveLength(1));
    });
});

// I1
describe('an invitation that was just sent', () => {
    afterEach(() => vi.useRealTimers());

    it('can be sent again in a minute, and says so', async () => {
        vi.useFakeTimers({ shouldAdvanceTime: true });
        const soon = { ...pending, sendAgainInSeconds: 60 };
        server.on(`GET ${INVITATIONS}`, () => ({ body: { invitations: [soon] } }));
        showAt(server, <MembersPage />);
        const off = await button('Sent to kari@example.org just now. Again in a minute.');
        expect(off.getAttribute('aria-disabled')).toBe('true');
        fireEvent.click(off);
        expect(sent('POST')).toEqual([]);
        act(() => void vi.advanceTimersByTime(60_000));
        expect((await button('Send again to kari@example.org')).getAttribute('aria-disabled')).toBe('false');
    });

    it('cannot be sent an eleventh time', async () => {
        const { sendAgainInSeconds: _, ...often } = pending;
        server.on(`GET ${INVITATIONS}`, () => ({ body: { invitations: [often] } }));
        showAt(server, <MembersPage />);
        expect(await button('Sent to kari@example.org ten times already')).toBeTruthy();
    });

    it('says the server’s words when somebody else was faster', async () => {
        server.on(`POST ${INVITATIONS}/i1/resend`, () => ({
            status: 429,
            body: { code: 'invitation.sent-just-now', detail: 'Sent less than a minute ago.' },
        }));
        showAt(server, <MembersPage />);
        await click('Send again to kari@example.org');
        await waitFor(() => expect(toasts.get().at(-1)?.text).toBe('Sent less than a minute ago.'));
    });
});

describe('addresses in a text', () => {
    it('are parted by lines, blanks and commas, each once', () => {
        expect(addressesIn(' a@x.org\nb@x.org, A@x.org;c@x.org\t')).toEqual([
            'a@x.org',
            'b@x.org',
            'c@x.org',
        ]);
        expect(addressesIn('\n ')).toEqual([]);
    });
});
