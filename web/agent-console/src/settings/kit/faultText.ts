import { en } from '../../texts/en.ts';
import { type TextKey, t } from '../../texts/t.ts';
import { type Fault, indexIn } from './draft.ts';

/** Own words for some codes of one field, instead of the general ones. */
export type FaultTexts = Readonly<Record<string, string>>;

/** A fault in words; an item of a list is named by what it says. */
export function faultText({ field, code }: Fault, value: unknown, texts: FaultTexts = {}): string {
    const fault = texts[code] ?? generally(code);
    const index = indexIn(field);
    const item = index !== undefined && Array.isArray(value) ? value[index] : undefined;
    return typeof item === 'string' ? t('field.item', { item, fault }) : fault;
}

function generally(code: string): string {
    const key = `fault.${code}`;
    return t(key in en ? (key as TextKey) : 'fault.other');
}
