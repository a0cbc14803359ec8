import { KeyRound, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../kit/Choice.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { useForm } from '../kit/useForm.ts';
import { useAction } from '../kit/useList.ts';
import { Part } from './Part.tsx';
import { type Key, pathOfWidget, type Widget } from './widget.ts';

const DAY_SECONDS = 86_400;
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

type Props = { widget: Widget; onChanged: () => Promise<void> };

/** The widget's public keys: a new one beside the old, or an end for one. */
export function KeyList({ widget, onChanged }: Props) {
    const { api } = useDesk();
    const { run } = useAction();
    const [rotating, setRotating] = useState(false);
    const [disabling, setDisabling] = useState<Key | null>(null);
    const disable = async ({ key }: Key) => {
        const path = `${pathOfWidget(widget.id)}/keys/${key}/disable`;
        await run(() => api.post(path, {}), { done: t('widgets.key.disabled') });
        await onChanged();
    };
    return (
        <Part title={t('widgets.keys')} help={t('widgets.keys.help')}>
            <DataTable
                label={t('widgets.keys')}
                rows={widget.keys}
                rowKey={({ key }) => key}
                columns={[
                    {
                        title: t('widgets.key'),
                        cell: ({ key }) => (
                            <code className="font-mono text-sm [overflow-wrap:anywhere]">{key}</code>
                        ),
                    },
                    { title: t('widgets.state'), cell: stateOf },
                ]}
                actions={(key) =>
                    key.works && (
                        <Button look="quiet" onClick={() => setDisabling(key)}>
                            {t('widgets.key.disable')}
                        </Button>
                    )
                }
                empty={<EmptyState icon={KeyRound} title={t('widgets.noKeys')} body={t('widgets.noKey')} />}
            />
            <Button onClick={() => setRotating(true)}>
                <RotateCw size={15} aria-hidden />
                {t('widgets.key.rotate')}
            </Button>
            {rotating && (
                <RotateDialog id={widget.id} onRotated={onChanged} onClose={() => setRotating(false)} />
            )}
            {disabling && (
                <ConfirmDialog
                    title={t('widgets.key.disable.title')}
                    body={t('widgets.key.disable.body')}
                    confirm={t('widgets.key.disable')}
                    onConfirm={() => disable(disabling)}
                    onClose={() => setDisabling(null)}
                />
            )}
        </Part>
    );
}

function stateOf({ works, endsAt, disabled }: Key) {
    if (disabled) return <span className="text-muted">{t('widgets.key.isDisabled')}</span>;
    if (!works) return <span className="text-muted">{t('widgets.key.ended')}</span>;
    return endsAt ? t('widgets.key.ends', { when: MOMENT.format(new Date(endsAt)) }) : t('widgets.key.works');
}

type RotateProps = { id: string; onRotated: () => Promise<void>; onClose: () => void };

function RotateDialog({ id, onRotated, onClose }: RotateProps) {
    const { api } = useDesk();
    const form = useForm<{ overlap: string }>({
        base: { overlap: '7' },
        send: ({ overlap }) =>
            api.post(`${pathOfWidget(id)}/keys`, { overlapSeconds: Number(overlap) * DAY_SECONDS }),
        onSaved: () => void onRotated(),
    });
    return (
        <FormDialog
            title={t('widgets.key.rotate')}
            help={t('widgets.key.rotate.help')}
            submit={t('widgets.key.rotate')}
            form={form}
            onClose={onClose}
        >
            <Choice
                {...form.field('overlap')}
                label={t('widgets.key.overlap')}
                options={[
                    { value: '7', title: t('widgets.key.overlap.week') },
                    { value: '30', title: t('widgets.key.overlap.month') },
                    {
                        value: '0',
                        title: t('widgets.key.overlap.none'),
                        body: t('widgets.key.overlap.none.body'),
                    },
                ]}
            />
        </FormDialog>
    );
}
