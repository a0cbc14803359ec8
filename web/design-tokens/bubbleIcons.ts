const CHAT =
    'M12 3C6.8 3 2.7 6.5 2.7 11c0 2.4 1.2 4.6 3.1 6.1L5.2 21l4.2-2.3c.8.2 1.7.3 2.6.3 5.2 0 9.3-3.5 9.3-8S17.2 3 12 3Z';

// Filled with the even-odd rule: what lies inside another shape is left out.
const ICONS: Readonly<Record<string, string>> = {
    question:
        'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM10.9 15.9h2.2v2.2h-2.2ZM8.2 9.6C8.2 7.4 9.9 6 12 6s3.8 1.4 3.8 3.4c0 1.5-.8 2.2-1.6 2.9-.8.6-1.1 1-1.1 2h-2.2c0-1.9.8-2.7 1.7-3.4.7-.6 1.1-.9 1.1-1.5 0-.8-.7-1.4-1.7-1.4s-1.7.6-1.7 1.6Z',
    mail: 'M4.5 4.5h15a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-11a2 2 0 0 1 2-2ZM4.6 7.9v-1.6l7.4 5 7.4-5v1.6l-7.4 5Z',
    lifebuoy:
        'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM12 8.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2ZM6 4.9l3.1 3.1-1.1 1.1-3.1-3.1ZM18 4.9l1.1 1.1-3.1 3.1-1.1-1.1ZM4.9 18l3.1-3.1 1.1 1.1-3.1 3.1ZM19.1 18l-1.1 1.1-3.1-3.1 1.1-1.1Z',
};

/** The icons an organization may choose from. */
export const BUBBLE_ICONS: readonly string[] = ['chat', ...Object.keys(ICONS)];

/** The path of the bubble's icon, in a square of 24; the speech balloon for one that is not known. */
export function bubbleIcon(name: string | undefined): string {
    return ICONS[name ?? ''] ?? CHAT;
}
