import type { Versioned } from '../kit/useSettings.ts';

export const ORGANIZATION = '/api/admin/organization';

/** `slug` cannot be changed. Durations are null while their fields are empty. */
export type Organization = Versioned & {
    id: string;
    name: string;
    slug: string;
    site: string;
    locale: string;
    timeZone: string;
    contactTypes: readonly string[];
    reminderDelaySeconds: number | null;
    visitorLifeSeconds: number | null;
    visitorPolicy: 'anonymise' | 'delete';
    /** How long a message may be edited or removed by its sender; 0 is never. */
    editWindowSeconds: number | null;
    /** What a contact hears who writes for the first time; null is nothing. */
    welcome: string | null;
};

/** What the server takes back. */
export function toChange({ id, slug, ...change }: Organization) {
    return change;
}
