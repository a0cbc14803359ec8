import type { FormEvent, ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Form } from './useForm.ts';

type Props = {
    title: string;
    help?: string;
    /** The word on the button that does it, such as "Invite". */
    submit: string;
    form: Pick<Form<object>, 'submit' | 'saving' | 'trouble'>;
    onClose: () => void;
    children: ReactNode;
};

/** A short form for something new. It closes when it is done; what is refused stays, with its reasons. */
export function FormDialog({ title, help, submit, form, onClose, children }: Props) {
    const onSubmit = async (event: FormEvent) => {
        event.preventDefault();
        if (await form.submit()) onClose();
    };
    return (
        <Dialog label={title} onClose={onClose} className="flex max-w-lg flex-col">
            <form noValidate onSubmit={(event) => void onSubmit(event)} className="flex min-h-0 flex-col">
                <div className="min-h-0 space-y-4 overflow-y-auto p-5">
                    <header>
                        <h2 className="text-lg font-semibold">{title}</h2>
                        {help && <p className="mt-1 text-muted">{help}</p>}
                    </header>
                    {children}
                </div>
                <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
                    <p role="status" className="me-auto min-w-0 flex-1 text-sm text-negative">
                        {form.trouble?.text}
                    </p>
                    <Button onClick={onClose}>{t('dialog.cancel')}</Button>
                    <Button type="submit" look="primary" disabled={form.saving}>
                        {submit}
                    </Button>
                </footer>
            </form>
        </Dialog>
    );
}
