import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEPARTMENTS } from '../src/settings/departments/departments.ts';
import HoursPage from '../src/settings/hours/HoursPage.tsx';
import { HOURS, hoursOf, type Shift } from '../src/settings/hours/hours.ts';
import { copied, nextInterval, shownEnd, typedEnd } from '../src/settings/hours/intervals.ts';
import { nowWords } from '../src/settings/hours/nowWords.ts';
import { FakeServer, faults, showAt } from './settingsDesk.tsx';

const saved = {
    own: true,
    version: 3,
    zone: 'Europe/Oslo',
    mode: 'leave_message',
    week: [{ day: 'monday', start: '09:00', end: '17:00' }],
    specialDays: [{ date: '2027-12-25', name: 'Christmas', intervals: [] }],
    now: { open: false, opensAt: '2035-01-01T08:00:00Z', closesAt: null },
};
let server: FakeServer;

beforeEach(() => {
    history.replaceState(null, '', '/console/settings/hours');
    const answer = ({ body }: { body: unknown }) => ({ body: { ...saved, ...(body as object), version: 4 } });
    server = new FakeServer()
        .on(`GET ${DEPARTMENTS}`, () => ({ body: { departments: [{ id: 'd1', name: 'Sales' }] } }))
        .on(`GET ${HOURS}`, () => ({ body: saved }))
        .on(`PUT ${HOURS}`, answer)
        .on(`GET ${hoursOf('d1')}`, () => ({ body: { ...saved, own: false, version: 0 } }))
        .on(`PUT ${hoursOf('d1')}`, answer);
});
afterEach(cleanup);

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

// I10
describe('the page Hours', () => {
    it('says what holds now, and sends what was changed', async () => {
        showAt(server, <HoursPage />);
        expect(await screen.findByText(/^Closed · opens 1 January 2035 09:00$/)).toBeTruthy();
        fireEvent.click(screen.getByRole('button', { name: 'Add hours on Monday' }));
        fireEvent.change(screen.getAllByLabelText('Monday, to')[1] as HTMLElement, {
            target: { value: '00:00' },
        });
        fireEvent.click(screen.getByRole('radio', { name: /Nobody can write/ }));
        save();
        await waitFor(() => expect(server.sent('PUT')).toHaveLength(1));
        const { own, now, ...change } = saved;
        expect(server.sent('PUT')[0]?.body).toEqual({
            ...change,
            mode: 'block',
            week: [...saved.week, { day: 'monday', start: '18:00', end: '24:00' }],
        });
    });

    it('puts each fault where it belongs', async () => {
        server.on(`PUT ${HOURS}`, () =>
            faults(
                { field: 'week[1]', code: 'overlapping' },
                { field: 'specialDays[0].name', code: 'required' },
            ),
        );
        showAt(server, <HoursPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Add hours on Tuesday' }));
        save();
        expect(await screen.findByText('These hours overlap with others.')).toBeTruthy();
        expect(screen.getByLabelText('Tuesday, from').getAttribute('aria-invalid')).toBe('true');
        expect(screen.getByLabelText('Monday, from').getAttribute('aria-invalid')).toBe('false');
        expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
    });

    it('lets a department have its own', async () => {
        showAt(server, <HoursPage />);
        fireEvent.click(await screen.findByRole('tab', { name: 'Sales' }));
        expect(await screen.findByText('This department has the hours of the organization.')).toBeTruthy();
        expect(screen.queryByLabelText('Monday, from')).toBeNull();
        fireEvent.click(screen.getByRole('button', { name: 'Set own hours' }));
        save();
        await waitFor(() => expect(server.sent('PUT')[0]?.path).toBe(hoursOf('d1')));
    });

    it('asks before another tab takes what was typed', async () => {
        showAt(server, <HoursPage />);
        fireEvent.click(await screen.findByRole('button', { name: 'Add hours on Sunday' }));
        fireEvent.click(screen.getByRole('tab', { name: 'Sales' }));
        const dialog = screen.getByRole('dialog', { hidden: true });
        expect(screen.getByLabelText('Sunday, from')).toBeTruthy();
        fireEvent.click(within(dialog).getAllByRole('button', { hidden: true }).at(-1) as HTMLElement);
        expect(await screen.findByText('This department has the hours of the organization.')).toBeTruthy();
    });
});

describe('intervals', () => {
    const nine: Shift = { day: 'monday', start: '09:00', end: '17:00' };
    const noon: Shift = { day: 'tuesday', start: '12:00', end: '13:00' };

    it('are copied in place of what the other days had', () => {
        expect(copied([noon, nine], 'monday', ['monday', 'tuesday', 'wednesday'])).toEqual([
            nine,
            { ...nine, day: 'tuesday' },
            { ...nine, day: 'wednesday' },
        ]);
    });

    it('go on an hour after the last while there is room', () => {
        expect(nextInterval([])).toEqual({ start: '09:00', end: '17:00' });
        expect(nextInterval([nine])).toEqual({ start: '18:00', end: '22:00' });
        expect(nextInterval([{ start: '20:00', end: '21:30' }])).toEqual({ start: '22:30', end: '24:00' });
        expect(nextInterval([{ start: '22:00', end: '02:00' }])).toEqual({ start: '09:00', end: '17:00' });
    });

    it('show the end of the day as a time field can', () => {
        expect(shownEnd('24:00')).toBe('00:00');
        expect(typedEnd('00:00')).toBe('24:00');
        expect(typedEnd(shownEnd('17:30'))).toBe('17:30');
    });

    it('are told in the zone of the hours', () => {
        const now = new Date('2027-01-04T10:00:00Z');
        const at = (opensAt: string) =>
            nowWords({ open: false, opensAt, closesAt: null }, 'Asia/Kolkata', now);
        expect(at('2027-01-04T12:30:00Z')).toBe('Closed · opens 18:00');
        expect(at('2027-01-04T20:30:00Z')).toBe('Closed · opens Tuesday 02:00');
        expect(nowWords({ open: true, opensAt: null, closesAt: null }, 'UTC', now)).toBe('Open now');
    });
});
