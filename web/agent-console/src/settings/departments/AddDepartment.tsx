import type { FormEvent } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../ui/toasts.ts';
import { TextField } from '../kit/TextField.tsx';
import { useForm } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { DEPARTMENTS, type Department, TOUCHED } from './departments.ts';

const FIELD = 'new-department';
const NONE = { name: '' };

export function focusAdd(): void {
    document.querySelector<HTMLElement>(`[data-field="${FIELD}"] input`)?.focus();
}

/** One after the other: after adding, the empty field has the focus again. */
export function AddDepartment() {
    const { api } = useDesk();
    const { refresh } = useAction(...TOUCHED);
    const form = useForm({
        base: NONE,
        send: (department) => api.post<Department>(DEPARTMENTS, department),
        onSaved: (added) => {
            say({ text: t('departments.added', added) });
            void refresh();
        },
    });
    const { error, ...name } = form.field('name');
    const onSubmit = async (event: FormEvent) => {
        event.preventDefault();
        if (await form.submit()) focusAdd();
    };
    return (
        <form
            noValidate
            data-field={FIELD}
            onSubmit={(event) => void onSubmit(event)}
            className="mb-6 flex max-w-xl items-start gap-2"
        >
            <div className="min-w-0 flex-1">
                <TextField
                    {...name}
                    label={t('departments.new')}
                    placeholder={t('departments.new.placeholder')}
                    error={error ?? form.trouble?.text}
                />
            </div>
            <Button type="submit" disabled={form.saving} className="mt-[25px] h-9">
                {t('departments.add')}
            </Button>
        </form>
    );
}
