import type { ReactNode } from 'react';
import { type TextKey, t } from '../../texts/t.ts';
import { SelectField } from '../kit/SelectField.tsx';
import { TextArea, TextField } from '../kit/TextField.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import type { Form } from '../kit/useForm.ts';
import { asName, MOST_FIELDS, newField, ofType } from './formFields.ts';
import { OrderedRows } from './OrderedRows.tsx';
import { changed } from './ordered.ts';
import { faultIn } from './rowFaults.ts';
import type { AnswerType, FormField, Widget } from './widget.ts';

const TYPES: readonly AnswerType[] = ['text', 'email', 'phone', 'choice', 'checkbox'];

/** The form before the chat: fields are added, changed, put in order and taken away. */
export function FormBuilder({ form }: { form: Form<Widget> }) {
    const fields = form.value.form;
    return (
        <OrderedRows
            label={t('widgets.form')}
            items={fields}
            most={MOST_FIELDS}
            nameOf={({ label }) => label}
            onChange={(next) => form.set({ form: next })}
            add={t('widgets.field.add')}
            create={() => newField(fields, t('widgets.field.new', { number: fields.length + 1 }))}
            empty={t('widgets.form.empty')}
        >
            {(_, index, tools) => <Row form={form} index={index} tools={tools} />}
        </OrderedRows>
    );
}

type RowProps = { form: Form<Widget>; index: number; tools: ReactNode };

function Row({ form, index, tools }: RowProps) {
    const fields = form.value.form;
    const field = fields[index];
    if (!field) return null;
    const { label, type } = field;
    const set = (next: FormField[]) => form.set({ form: next });
    const change = (part: Partial<FormField>) => set(changed(fields, index, part));
    const error = (part: string) => faultIn(form, `form[${index}].${part}`);
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
                {tools}
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
