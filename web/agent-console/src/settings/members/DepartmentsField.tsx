import { t } from '../../texts/t.ts';
import { DEPARTMENTS, type Department, type DepartmentsAnswer } from '../departments/departments.ts';
import { useList } from '../kit/useList.ts';

type Props = { value: readonly string[]; onChange: (value: string[]) => void };

/** The departments that are offered; empty while they are not known. */
export function useDepartments(): readonly Department[] {
    return useList<DepartmentsAnswer>(DEPARTMENTS).data?.departments ?? [];
}

/** Which departments somebody works in; nothing where there are none. */
export function DepartmentsField({ value, onChange }: Props) {
    const all = useDepartments();
    if (all.length === 0) return null;
    // What is not offered any more goes with the next change.
    const chosen = all.map(({ id }) => id).filter((id) => value.includes(id));
    const toggle = (id: string) =>
        onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
    return (
        <fieldset>
            <legend className="mb-1.5 text-sm font-medium">{t('members.departments')}</legend>
            <div className="flex flex-wrap gap-x-5 gap-y-2">
                {all.map(({ id, name }) => (
                    <label key={id} className="flex min-h-6 items-center gap-2">
                        <input
                            type="checkbox"
                            className="size-4 accent-(--accent)"
                            checked={chosen.includes(id)}
                            onChange={() => toggle(id)}
                        />
                        <span dir="auto">{name}</span>
                    </label>
                ))}
            </div>
        </fieldset>
    );
}
