import { MessageCircle, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { go } from '../../app/place.ts';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { SettingsPage } from '../kit/SettingsPage.tsx';
import { TextField } from '../kit/TextField.tsx';
import { useForm } from '../kit/useForm.ts';
import { useAction, useList } from '../kit/useList.ts';
import { BubbleMark } from './BubbleMark.tsx';
import { pathOfWidget, WIDGETS, type Widget, type Widgets } from './widget.ts';

const open = (id: string) => go({ pane: 'settings', chat: null, page: 'widgets', item: id });

/** The organization's widgets. */
export function WidgetList() {
    const list = useList<Widgets>(WIDGETS);
    const [adding, setAdding] = useState(false);
    const [removing, setRemoving] = useState<Widget | null>(null);
    const widgets = list.data?.widgets ?? [];
    return (
        <SettingsPage
            title={t('widgets.title')}
            help={t('widgets.help')}
            action={
                <Button look="primary" onClick={() => setAdding(true)}>
                    <Plus size={16} aria-hidden />
                    {t('widgets.add')}
                </Button>
            }
        >
            <Loaded of={list}>
                {() => (
                    <DataTable
                        label={t('widgets.title')}
                        rows={widgets}
                        rowKey={({ id }) => id}
                        columns={[
                            { title: t('widgets.name'), cell: (widget) => <Name widget={widget} /> },
                            { title: t('widgets.sites'), wideOnly: true, cell: sitesOf },
                            { title: t('widgets.state'), cell: stateOf },
                        ]}
                        actions={(widget) =>
                            widgets.length > 1 && (
                                <IconButton
                                    icon={Trash2}
                                    label={t('widgets.remove', { name: widget.name })}
                                    onClick={() => setRemoving(widget)}
                                />
                            )
                        }
                        empty={
                            <EmptyState
                                icon={MessageCircle}
                                title={t('widgets.empty.title')}
                                body={t('widgets.empty.body')}
                            />
                        }
                    />
                )}
            </Loaded>
            {adding && <AddDialog onClose={() => setAdding(false)} />}
            {removing && <RemoveDialog widget={removing} onClose={() => setRemoving(null)} />}
        </SettingsPage>
    );
}

function Name({ widget }: { widget: Widget }) {
    return (
        <button
            type="button"
            className="flex min-w-0 items-center gap-3 text-start font-medium hover:underline"
            onClick={() => open(widget.id)}
        >
            <BubbleMark widget={widget} className="size-7" />
            <span className="min-w-0 truncate" dir="auto">
                {widget.name}
            </span>
        </button>
    );
}

function sitesOf({ allowedDomains: [first, ...more] }: Widget) {
    if (!first) return <span className="text-caution">{t('widgets.noSite')}</span>;
    return more.length === 0 ? first : t('widgets.sitesMore', { first, count: more.length });
}

function stateOf({ enabled }: Widget) {
    return enabled ? t('widgets.on') : <span className="text-muted">{t('widgets.off')}</span>;
}

function AddDialog({ onClose }: { onClose: () => void }) {
    const { api } = useDesk();
    const form = useForm<{ name: string }, Widget>({
        base: { name: '' },
        send: (value) => api.post<Widget>(WIDGETS, value),
        onSaved: ({ id }) => open(id),
    });
    return (
        <FormDialog
            title={t('widgets.add')}
            help={t('widgets.add.help')}
            submit={t('field.add')}
            form={form}
            onClose={onClose}
        >
            <TextField {...form.field('name')} label={t('widgets.name')} maxLength={100} />
        </FormDialog>
    );
}

function RemoveDialog({ widget, onClose }: { widget: Widget; onClose: () => void }) {
    const { api } = useDesk();
    const { run } = useAction(WIDGETS);
    return (
        <ConfirmDialog
            title={t('widgets.remove.title', { name: widget.name })}
            body={t('widgets.remove.body')}
            confirm={t('widgets.remove.confirm')}
            onConfirm={() =>
                run(() => api.request('DELETE', pathOfWidget(widget.id)), { done: t('widgets.removed') })
            }
            onClose={onClose}
        />
    );
}
