import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '../src/panel/chat/chat.ts';
import { Store } from '../src/panel/chat/store.ts';
import { EMPTY, type Thread } from '../src/panel/chat/thread.ts';
import type { Contact, Department, InitAnswer } from '../src/panel/session/initAnswer.ts';
import { Dates } from '../src/panel/texts/dates.ts';
import { ChatContext } from '../src/panel/view/context.ts';
import { DepartmentChoice } from '../src/panel/view/DepartmentChoice.tsx';

const BILLING = { id: 'd1', name: 'Billing' };
const RECEPTION = { id: 'd2', name: 'Reception' };
const KARI: Contact = { id: 'k', type: 'client', name: 'Kari' };

afterEach(cleanup);

function show(answer: {
    contact?: Contact;
    department?: Department;
    departments: readonly Department[];
    thread?: Partial<Thread>;
}) {
    const choose = vi.fn(async () => {});
    const chat = {
        choose,
        department: new Store(answer.department?.id ?? null),
        thread: new Store({ ...EMPTY, ...answer.thread }),
        history: new Store('ready'),
    } as unknown as Chat;
    const { contact = null, department = null, departments } = answer;
    render(
        <ChatContext.Provider value={{ chat, dates: new Dates('en-GB') }}>
            <DepartmentChoice answer={{ contact, department, departments } as unknown as InitAnswer} />
        </ChatContext.Provider>,
    );
    return choose;
}

// I9, W6
describe('whom one writes to', () => {
    it('is for identified contacts to choose too, and no choice is taken back to nobody', () => {
        const choose = show({ contact: KARI, departments: [BILLING, RECEPTION] });
        const select = screen.getByLabelText<HTMLSelectElement>('Department');
        expect([...select.options].map(({ text }) => text)).toEqual([
            'Any department',
            'Billing',
            'Reception',
        ]);
        fireEvent.change(select, { target: { value: 'd2' } });
        expect(choose).toHaveBeenCalledWith('d2');

        cleanup();
        show({ contact: KARI, department: BILLING, departments: [BILLING, RECEPTION] });
        expect(screen.queryByText('Any department')).toBeNull();
    });

    it('is named and stays once somebody wrote', () => {
        const outgoing = [{ clientMessageId: 'm', text: 'Hello' }] as unknown as Thread['outgoing'];
        show({
            contact: KARI,
            department: BILLING,
            departments: [BILLING, RECEPTION],
            thread: { outgoing },
        });
        expect(screen.queryByLabelText('Department')).toBeNull();
        expect(screen.getByText('You are writing to Billing')).toBeTruthy();
    });

    it('is named where the widget is pinned to it', () => {
        show({ department: RECEPTION, departments: [] });
        expect(screen.getByText('You are writing to Reception')).toBeTruthy();
    });

    it('is not spoken of where there is nothing to choose', () => {
        show({ departments: [BILLING] });
        expect(screen.queryByText(/Billing|Department/)).toBeNull();
    });
});
