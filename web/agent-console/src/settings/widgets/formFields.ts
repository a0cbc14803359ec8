import type { AnswerType, FormField } from './widget.ts';

export const MOST_FIELDS = 10;

const LONGEST_ID = 40;

/** A new field with an id that none of the others has. */
export function newField(fields: readonly FormField[], label: string): FormField {
    const id = newId(fields, label);
    return { id, label, type: 'text', required: false, options: [], asName: false };
}

/** Only one field can be what the visitor is called. */
export function asName(fields: readonly FormField[], index: number, named: boolean): FormField[] {
    return fields.map((field, i) => ({ ...field, asName: named && i === index }));
}

/** What belongs to the old type only goes with it. */
export function ofType(fields: readonly FormField[], index: number, type: AnswerType): FormField[] {
    return fields.map((field, i) => {
        if (i !== index) return field;
        const options = type === 'choice' ? field.options : [];
        return { ...field, type, options, asName: field.asName && type === 'text' };
    });
}

/** "Order number" becomes `order-number`: agents and programs read the answer under it. */
export function newId(fields: readonly FormField[], label: string): string {
    const plain = label
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^[^a-z]+|-+$/g, '');
    const base = plain.slice(0, LONGEST_ID - 4).replace(/-+$/, '') || 'field';
    const taken = new Set(['department', ...fields.map(({ id }) => id)]);
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
    return id;
}
