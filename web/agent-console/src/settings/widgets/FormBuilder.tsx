import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { type TextKey, t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { faultText } from '../kit/faultText.ts';
import { SelectField } from '../kit/SelectField.tsx';
import { TextArea, TextField } from '../kit/TextField.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import type { Form } from '../kit/useForm.ts';
import { asName, changed, MOST_FIELDS, moved, ofType, withNew, withoutField } from './formFields.ts';
import type { AnswerType, FormField, Widget } from './widget.ts';

const TYPES: readonly AnswerType[] = ['text', 'email', 'phone', 'choice', 'checkbox'];

/** The form before the chat: fields are added, changed, put in order and taken away. */
export function FormBuilder({ form }: { form: Form<Widget> }) {
    const fields = form.value.form;
    const rows = useRef<HTMLOListElement>(null);
    const [said, say] = useState('');
    const set = (next: FormField[]) => form.set({ form: next });

    const move = (index: number, by: -1 | 1) => {
        const { label } = fields[index] ?? { label: '' };
        set(moved(fields, index, by));
        say(t('widgets.field.moved', { label, place: index + by + 1 }));
        // The button that was used goes along with its row: at an end it is off, and the other one takes over.
        requestAnimationFrame(() => {
            const row = rows.current?.children[index + by];
            const names = by < 0 ? ['up', 'down'] : ['down', 'up'];
            for (const name of names) {
                const button = row?.querySelector<HTMLButtonElement>(`[data-move=${name}]:not([disabled])`);
                if (button) return button.focus();
            }
        });
    };
    const add = () => {
        set(withNew(fields, t('widgets.field.new', { number: fields.length + 1 })));
        requestAnimationFrame(() => rows.current?.lastElementChild?.querySelector('input')?.select());
    };

    return (
        <>
            {fields.length === 0 && <p className="text-sm text-muted">{t('widgets.form.empty')}</p>}
            <ol ref={rows} className="space-y-3" aria-label={t('widgets.form')}>
                {fields.map((field, index) => (
                    <li key={field.id} className="space-y-4 rounded-card border border-line-strong p-4">
                        <Row form={form} index={index} onMove={(by) => move(index, by)} />
                    </li>
                ))}
            </ol>
            <p role="status" className="sr-only">
                {said}
            </p>
            <Button disabled={fields.length >= MOST_FIELDS} onClick={add}>
                <Plus size={15} aria-hidden />
                {t('widgets.field.add')}
            </Button>
        </>
    );
}

type RowProps = { form: Form<Widget>; index: number; onMove: (by: -1 | 1) => void };

function Row({ form, index, onMove }: RowProps) {
    const fields = form.value.form;
    const field = fields[index];
    if (!field) return null;
    const { label, type } = field;
    const set = (next: FormField[]) => form.set({ form: next });
    const change = (part: Partial<FormField>) => set(changed(fields, index, part));
    const error = (part: string) => {
        const path = `form[${index}].${part}`;
        const fault = form.faults.find(({ field: at }) => at === path || at.startsWith(`${path}[`));
        return fault && faultText({ field: part, code: fault.code }, undefined);
    };
    return (
        <>
            <div className="flex items-end gap-1">
                <div className="min-w-0 flex-1">
                    <TextField
                        label={t('widgets.field.label', { number: index + 1 })}
                        value={label}
                        onChange={(next) => change({ label: next })}
                        error={error('label') ?? error('id')}
                        maxLength={200}
                    />
                </div>
                <IconButton
                    icon={ArrowUp}
                    label={t('widgets.field.up', { label })}
                    data-move="up"
                    disabled={index === 0}
                    className="disabled:opacity-40"
                    onClick={() => onMove(-1)}
                />
                <IconButton
                    icon={ArrowDown}
                    label={t('widgets.field.down', { label })}
                    data-move="down"
                    disabled={index === fields.length - 1}
                    className="disabled:opacity-40"
                    onClick={() => onMove(1)}
                />
                <IconButton
                    icon={Trash2}
                    label={t('field.remove', { item: label })}
                    onClick={() => set(withoutField(fields, index))}
                />
            </div>
            <SelectField
                label={t('widgets.field.type')}
                value={type}
                onChange={(next) => set(ofType(fields, index, next as AnswerType))}
                error={error('type')}
                options={TYPES.map((one) => ({
                    value: one,
                    label: t(`widgets.field.type.${one}` as TextKey),
                }))}
            />
            {type === 'choice' && (
                <TextArea
                    label={t('widgets.field.options')}
                    hint={t('widgets.field.options.hint')}
                    value={field.options.join('\n')}
                    onChange={(text) => change({ options: text ? text.split('\n') : [] })}
                    error={error('options')}
                />
            )}
            <div className="flex flex-wrap gap-x-8 gap-y-3">
                <Toggle
                    label={t('widgets.field.required')}
                    value={field.required}
                    onChange={(required) => change({ required })}
                />
                {type === 'text' && (
                    <Toggle
                        label={t('widgets.field.asName')}
                        value={field.asName}
                        onChange={(named) => set(asName(fields, index, named))}
                        error={error('asName')}
                    />
                )}
            </div>
        </>
    );
}
