import { Problem } from '@chatdesk/chat-protocol';
import { fireEvent, render, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chat } from '../src/panel/chat/chat.ts';
import { Store } from '../src/panel/chat/store.ts';
import type { InitAnswer } from '../src/panel/session/initAnswer.ts';
import { Dates } from '../src/panel/texts/dates.ts';
import { ChatContext } from '../src/panel/view/context.ts';
import { Introduce } from '../src/panel/view/Introduce.tsx';

const ANSWER = {
    settings: {
        form: [
            { id: 'full-name', label: 'Your name', type: 'text', required: true, options: [] },
            { id: 'email', label: 'E-mail', type: 'email', required: false, options: [] },
            { id: 'topic', label: 'Topic', type: 'choice', required: false, options: ['A', 'B'] },
            { id: 'terms', label: 'Terms', type: 'checkbox', required: true, options: [] },
        ],
    },
    departments: [
        { id: 'd1', name: 'Billing' },
        { id: 'd2', name: 'Reception' },
    ],
} as unknown as InitAnswer;

let introduce: ReturnType<typeof vi.fn>;
let department: Store<string | null>;

beforeEach(() => {
    document.body.replaceChildren();
    introduce = vi.fn(async () => {});
    department = new Store<string | null>(null);
    const choose = async (chosen: string | null) => department.set(chosen);
    const chat = { introduce, department, choose, focusWish: new Store(0) } as unknown as Chat;
    render(
        <ChatContext.Provider value={{ chat, dates: new Dates('en-GB') }}>
            <Introduce answer={ANSWER} greeting="Welcome" />
        </ChatContext.Provider>,
    );
});

// I8
describe('the form before the chat', () => {
    it('sends what was answered, by the id of each field', () => {
        fireEvent.input(screen.getByLabelText('Your name'), { target: { value: 'Kari' } });
        fireEvent.change(screen.getByLabelText(/Topic/), { target: { value: 'B' } });
        fireEvent.click(screen.getByLabelText('Terms'));
        fireEvent.change(screen.getByLabelText('Department'), { target: { value: 'd2' } });
        fireEvent.click(screen.getByText('Start chat'));
        expect(introduce).toHaveBeenCalledWith({ 'full-name': 'Kari', topic: 'B', terms: 'true' });
        expect(department.value).toBe('d2');
    });

    it("says the server's faults at the fields and goes to the first", async () => {
        introduce.mockRejectedValue(
            new Problem(400, 'request.invalid', '', [
                { field: 'form.answers.email', code: 'invalid' },
                { field: 'form.answers.terms', code: 'required' },
            ]),
        );
        fireEvent.click(screen.getByText('Start chat'));
        await screen.findByText('This is no e-mail address.');
        const email = screen.getByLabelText(/E-mail/);
        expect(email.getAttribute('aria-invalid')).toBe('true');
        expect(email.getAttribute('aria-describedby')).toBe('fault-email');
        expect(screen.getByLabelText('Your name').getAttribute('aria-invalid')).toBe('false');
        expect(screen.getByText('Please tick this to go on.')).toBeTruthy();
        expect(screen.getByRole('alert').textContent).toBe('Some answers need another look.');
        await vi.waitFor(() => expect(document.activeElement).toBe(email));
    });

    it('keeps the answers when nobody could be reached', async () => {
        introduce.mockRejectedValue(new Problem(0, 'network.unreachable', ''));
        fireEvent.input(screen.getByLabelText('Your name'), { target: { value: 'Kari' } });
        fireEvent.click(screen.getByText('Start chat'));
        await screen.findByText(/Your answers are kept/);
        expect((screen.getByLabelText('Your name') as HTMLInputElement).value).toBe('Kari');
    });
});
