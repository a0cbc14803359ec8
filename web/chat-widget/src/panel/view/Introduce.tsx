import { Problem } from '@chatdesk/chat-protocol';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStore } from '../chat/store.ts';
import type { InitAnswer } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';
import { useChat } from './context.ts';
import { DepartmentSelect } from './DepartmentChoice.tsx';
import { FormControl } from './FormControl.tsx';
import { type Faults, faultsOf, faultText } from './faults.ts';

/** The form before the chat. The server judges the answers; what it says stands at each field. */
export function Introduce({ answer, greeting }: { answer: InitAnswer; greeting: string }): JSX.Element {
    const { chat } = useChat();
    const wish = useStore(chat.focusWish);
    const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
    const [faults, setFaults] = useState<Faults>({});
    const [trouble, setTrouble] = useState('');
    const [busy, setBusy] = useState(false);
    const form = useRef<HTMLFormElement>(null);
    const fields = answer.settings.form ?? [];

    useEffect(() => {
        if (wish > 0) form.current?.querySelector<HTMLElement>('input,select')?.focus();
    }, [wish]);

    useEffect(() => {
        form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
    }, [faults]);

    const submit = async (event: Event) => {
        event.preventDefault();
        if (busy) return;
        setBusy(true);
        setTrouble('');
        try {
            await chat.introduce(answers);
        } catch (problem) {
            if (!(problem instanceof Problem)) throw problem;
            const found = faultsOf(problem);
            setFaults(found);
            setTrouble(text(Object.keys(found).length > 0 ? 'checkFields' : 'notStarted'));
        } finally {
            setBusy(false);
        }
    };

    return (
        <form ref={form} class="introduce" noValidate onSubmit={(event) => void submit(event)}>
            <p>{greeting}</p>
            {fields.map((field) => (
                <FormControl
                    key={field.id}
                    field={field}
                    value={answers[field.id] ?? ''}
                    error={faultText(faults[field.id], field)}
                    onChange={(value) => setAnswers({ ...answers, [field.id]: value })}
                />
            ))}
            {(answer.departments?.length ?? 0) > 1 && <DepartmentSelect answer={answer} />}
            <p class="fault" role="alert">
                {trouble}
            </p>
            <button type="submit" class="primary" disabled={busy}>
                {text('startChat')}
            </button>
        </form>
    );
}
