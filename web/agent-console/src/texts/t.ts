import { en } from './en.ts';

type Texts = typeof en;
export type TextKey = keyof Texts;
type Values = Record<string, string | number>;

const locale = 'en';
const plural = new Intl.PluralRules(locale);

/** The text of a key with its values filled in; `count` chooses the plural form. */
export function t(key: TextKey, values: Values = {}): string {
    const entry: string | { one: string; other: string } = en[key];
    const text = typeof entry === 'string' ? entry : entry[form(Number(values.count))];
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The text of a key that data names (a status, a type); the data's own word made readable when there is none. */
export function wordFor(prefix: string, word: string): string {
    const key = `${prefix}.${word}`;
    return key in en ? t(key as TextKey) : readable(word);
}

/** `brand_manager` → `Brand manager`. */
export function readable(word: string): string {
    const spaced = word.replace(/[_-]+/g, ' ').trim();
    return spaced.charAt(0).toLocaleUpperCase(locale) + spaced.slice(1);
}

function form(count: number): 'one' | 'other' {
    return plural.select(count) === 'one' ? 'one' : 'other';
}
