import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import type { Form } from './useForm.ts';

type Props = {
    form: Pick<Form<object>, 'dirty' | 'saving' | 'faults' | 'trouble' | 'submit' | 'discard'>;
    /** Offered after a conflict. */
    onReload?: () => Promise<void>;
};

/** Comes up at the lower edge when something is not saved yet. Its room is kept, so that nothing jumps. */
export function SaveBar({ form, onReload }: Props) {
    useSaveKey(form);
    return (
        <>
            <div
                className={classes(
                    'pointer-events-none sticky bottom-0 z-20 mt-auto flex min-h-20 items-end pb-3',
                    form.dirty && 'bg-linear-to-t from-bg from-50%',
                )}
            >
                {form.dirty && <Bar form={form} onReload={onReload} />}
            </div>
            <LeaveGuard when={form.dirty} />
        </>
    );
}

function Bar({ form, onReload }: Props & { onReload: Props['onReload'] | undefined }) {
    const { saving, trouble } = form;
    const bad = trouble ? trouble.kind !== 'reloaded' : form.faults.length > 0;
    return (
        <section
            aria-label={t('settings.unsaved')}
            className="appear pointer-events-auto flex w-full flex-wrap items-center justify-end gap-2 rounded-card bg-raised py-2 ps-4 pe-2 shadow-floating"
        >
            <p
                role="status"
                className={classes(
                    'me-auto flex min-w-48 flex-1 items-start gap-2 text-sm',
                    bad ? 'text-negative' : 'text-muted',
                )}
            >
                {bad && <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />}
                {says(form)}
            </p>
            <div className="flex flex-wrap justify-end gap-2">
                {trouble?.kind === 'conflict' && onReload ? (
                    <Button onClick={() => void onReload()}>{t('settings.reload')}</Button>
                ) : null}
                <Button look="quiet" disabled={saving} onClick={form.discard}>
                    {t('settings.discard')}
                </Button>
                <Button
                    look="primary"
                    aria-keyshortcuts="Control+S Meta+S"
                    disabled={saving || trouble?.kind === 'conflict'}
                    onClick={() => void form.submit()}
                >
                    {saving ? t('settings.saving') : t('settings.save')}
                </Button>
            </div>
        </section>
    );
}

function says({ faults, trouble }: Props['form']): string {
    if (trouble) return trouble.text;
    return faults.length > 0 ? t('settings.faulty', { count: faults.length }) : t('settings.unsaved');
}

/** Ctrl/⌘ S; without anything to save it does nothing, rather than save the page as a file. */
function useSaveKey({ dirty, submit }: Props['form']): void {
    useEffect(() => {
        const onKeyDown = (event: KeyboardEvent) => {
            if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
            event.preventDefault();
            if (dirty && !document.querySelector('dialog[open]')) void submit();
        };
        window.addEventListener('keydown', onKeyDown);
        return () => window.removeEventListener('keydown', onKeyDown);
    });
}
