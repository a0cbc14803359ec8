import { classes } from './classes.ts';

const TINTS = [
    'bg-accent-soft text-accent-text',
    'bg-channel-1-soft text-channel-1',
    'bg-channel-2-soft text-channel-2',
    'bg-positive-soft text-positive',
    'bg-caution-soft text-caution',
];

type Props = { name: string; id: string; size?: 'xs' | 'sm' | 'md' | 'lg' };

const SIZES = {
    xs: 'size-5 text-[9px]',
    sm: 'size-6 text-[10px]',
    md: 'size-8 text-xs',
    lg: 'size-12 text-base',
};

/** Initials on a tint that stays with the person. */
export function Avatar({ name, id, size = 'md' }: Props) {
    return (
        <span
            aria-hidden
            className={classes(
                'inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none',
                SIZES[size],
                TINTS[hash(id) % TINTS.length],
            )}
        >
            {initials(name)}
        </span>
    );
}

export function initials(name: string): string {
    const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
    const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
    return (
        ends
            .map((word) => [...(word ?? '')][0] ?? '')
            .join('')
            .toUpperCase() || '?'
    );
}

function hash(text: string): number {
    return [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
}
