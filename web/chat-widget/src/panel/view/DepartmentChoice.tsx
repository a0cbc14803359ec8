import type { JSX } from 'preact';
import { useStore } from '../chat/store.ts';
import type { InitAnswer } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';
import { useChat } from './context.ts';

/** Whom one writes to. Until the first message it can be chosen; nobody has to. */
export function DepartmentChoice({ answer }: { answer: InitAnswer }): JSX.Element | null {
    const { chat } = useChat();
    const { messages, outgoing } = useStore(chat.thread);
    const history = useStore(chat.history);
    const { department, departments = [] } = answer;
    const begun = history !== 'ready' || messages.length > 0 || outgoing.length > 0;
    if (!begun && departments.length > 1) {
        return (
            <div class="department">
                <DepartmentSelect answer={answer} />
            </div>
        );
    }
    return department ? <p class="department">{text('writingTo', { name: department.name })}</p> : null;
}

export function DepartmentSelect({ answer }: { answer: InitAnswer }): JSX.Element {
    const { chat } = useChat();
    const chosen = useStore(chat.department);
    return (
        <label class="ask">
            <span>{text('department')}</span>
            <select
                class="control"
                value={chosen ?? ''}
                onChange={({ currentTarget }) => void chat.choose(currentTarget.value || null)}
            >
                {/* Whoever is known stays with their last choice; they can only make another. */}
                {!(answer.contact && chosen) && <option value="">{text('anyDepartment')}</option>}
                {answer.departments?.map(({ id, name }) => (
                    <option key={id} value={id}>
                        {name}
                    </option>
                ))}
            </select>
        </label>
    );
}
