import type { Option } from './NativeSelect.tsx';

/** Rows that are drawn at once; who wants others types more. */
export const MOST_SHOWN = 60;

/** Those that contain every typed word; `new york` finds `America/New_York`. The best beginning first. */
export function searched(options: readonly Option[], text: string): Option[] {
    const words = plain(text).split(' ').filter(Boolean);
    const found = options.filter((option) => {
        const all = plain(`${option.label} ${option.value}`);
        return words.every((word) => all.includes(word));
    });
    const begins = (option: Option) => plain(option.label).startsWith(words[0] ?? '');
    return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}

function plain(text: string): string {
    return text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[\s_/]+/g, ' ')
        .trim()
        .toLocaleLowerCase();
}
