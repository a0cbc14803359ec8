import { Problem } from '@chatdesk/chat-protocol';
import { type FormEvent, useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { say } from '../../ui/toasts.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { TextField } from '../kit/TextField.tsx';
import { useForm } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { BLOCKS, type BlockedRange, COVERS_YOURSELF, RANGES } from './blocks.ts';

type Wanted = { range: string; note: string };
const NONE: Wanted = { range: '', note: '' };

/** A range is blocked at once, except when it holds the address of whoever blocks it: then it is asked. */
export function AddRange() {
    const { api } = useDesk();
    const { run, refresh } = useAction(BLOCKS);
    const [asking, setAsking] = useState<Wanted | null>(null);
    const form = useForm<Wanted, BlockedRange | undefined>({
        base: NONE,
        send: async (wanted) => {
            try {
                return await api.post<BlockedRange>(RANGES, bodyOf(wanted, false));
            } catch (problem) {
                if (!(problem instanceof Problem) || problem.code !== COVERS_YOURSELF) throw problem;
                setAsking(wanted);
                return undefined;
            }
        },
        onSaved: (added) => {
            if (added) say({ text: t('blocks.added', { range: added.range }) });
            void refresh();
        },
    });
    const onSubmit = (event: FormEvent) => {
        event.preventDefault();
        void form.submit();
    };
    const confirmed = async (wanted: Wanted) => {
        await run(() => api.post(RANGES, bodyOf(wanted, true)), { done: t('blocks.added', wanted) });
    };
    const { error, ...range } = form.field('range');
    return (
        <form noValidate onSubmit={onSubmit} className="mb-6 flex max-w-2xl flex-wrap items-start gap-2">
            <div className="min-w-48 flex-1">
                <TextField
                    {...range}
                    label={t('blocks.range')}
                    placeholder={t('blocks.range.placeholder')}
                    error={error ?? form.trouble?.text}
                />
            </div>
            <div className="min-w-48 flex-1">
                <TextField
                    {...form.field('note')}
                    label={t('blocks.note')}
                    placeholder={t('blocks.note.placeholder')}
                />
            </div>
            <Button type="submit" disabled={form.saving} className="mt-[25px] h-9">
                {t('blocks.add')}
            </Button>
            {asking && (
                <ConfirmDialog
                    title={t('blocks.yourself.title')}
                    body={t('blocks.yourself.body', asking)}
                    confirm={t('blocks.yourself.confirm')}
                    onConfirm={() => confirmed(asking)}
                    onClose={() => setAsking(null)}
                />
            )}
        </form>
    );
}

function bodyOf({ range, note }: Wanted, confirm: boolean) {
    return { range, confirm, ...(note === '' ? {} : { note }) };
}
