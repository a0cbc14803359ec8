import type { JSX } from 'preact';

const HUES = 6;

/** Initials on a colour of their own; the name beside it says the same, so it is silent for screen readers. */
export function Avatar({ name, size = 'small' }: { name: string; size?: 'small' | 'large' }): JSX.Element {
    return (
        <span class={`avatar ${size} hue-${hueOf(name)}`} aria-hidden="true">
            {initials(name)}
        </span>
    );
}

export function initials(name: string): string {
    const words = name.trim().split(/\s+/);
    const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
    return letters
        .map((word) => [...(word ?? '')][0] ?? '')
        .join('')
        .toLocaleUpperCase();
}

function hueOf(name: string): number {
    let sum = 0;
    for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
    return sum % HUES;
}
