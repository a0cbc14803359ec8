import { en, type TextKey, type Texts } from './en.ts';

export type { TextKey } from './en.ts';

const texts: Texts = en;

export function isText(key: string): key is TextKey {
    return key in texts;
}

/** The text of a key with its `{name}`s filled in. */
export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
    return texts[key].replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
