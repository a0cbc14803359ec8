import { type FormEvent, useEffect, useRef } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../ui/toasts.ts';
import { Below, CONTROL } from '../kit/Field.tsx';
import { useForm } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { type Department, pathOf, TOUCHED } from './departments.ts';

type Props = { department: Department; onClose: () => void };

/** The name as a field, in its place: Enter saves, Esc leaves it as it was. */
export function RenameDepartment({ department, onClose }: Props) {
    const { api } = useDesk();
    const { refresh } = useAction(...TOUCHED);
    const input = useRef<HTMLInputElement>(null);
    const form = useForm({
        base: { name: department.name },
        send: (change) => api.put<Department>(pathOf(department), change),
        onSaved: (renamed) => say({ text: t('departments.renamed', renamed) }),
    });
    const { value, onChange, error } = form.field('name');
    const fault = error ?? form.trouble?.text;
    const id = `rename-${department.id}`;

    useEffect(() => input.current?.select(), []);

    const onSubmit = async (event: FormEvent) => {
        event.preventDefault();
        if (!form.dirty) return onClose();
        if (!(await form.submit())) return;
        await refresh();
        onClose();
    };

    return (
        <form noValidate onSubmit={(event) => void onSubmit(event)} className="max-w-xl">
            <span className="flex gap-2">
                <input
                    ref={input}
                    id={id}
                    name="name"
                    dir="auto"
                    autoComplete="off"
                    aria-label={t('departments.name.of', department)}
                    aria-invalid={fault !== undefined}
                    aria-describedby={fault === undefined ? undefined : `${id}-error`}
                    className={CONTROL}
                    value={value}
                    onChange={(event) => onChange(event.target.value)}
                    onKeyDown={(event) => event.key === 'Escape' && onClose()}
                />
                <Button type="submit" look="primary" disabled={form.saving} className="h-9">
                    {t('settings.save')}
                </Button>
                <Button look="quiet" className="h-9" onClick={onClose}>
                    {t('dialog.cancel')}
                </Button>
            </span>
            <Below id={id} error={fault} />
        </form>
    );
}
