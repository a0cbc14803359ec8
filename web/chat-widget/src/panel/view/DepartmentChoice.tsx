import type { JSX } from 'preact';
import { useStore } from '../chat/store.ts';
import type { Department, InitAnswer } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';
import { useChat } from './context.ts';

/** Above the first message: with whom a guest wants to speak. Nobody has to choose. */
export function DepartmentChoice({ answer }: { answer: InitAnswer }): JSX.Element | null {
    const { chat } = useChat();
    const { outgoing } = useStore(chat.thread);
    const departments = answer.departments ?? [];
    if (answer.contact || outgoing.length > 0 || departments.length < 2) return null;
    return (
        <div class="department">
            <DepartmentSelect departments={departments} />
        </div>
    );
}

export function DepartmentSelect(props: { departments: readonly Department[] }): JSX.Element {
    const { chat } = useChat();
    const chosen = useStore(chat.department);
    return (
        <label class="ask">
            <span>{text('department')}</span>
            <select
                class="control"
                value={chosen ?? ''}
                onChange={({ currentTarget }) => chat.department.set(currentTarget.value || null)}
            >
                <option value="">{text('anyDepartment')}</option>
                {props.departments.map(({ id, name }) => (
                    <option key={id} value={id}>
                        {name}
                    </option>
                ))}
            </select>
        </label>
    );
}
