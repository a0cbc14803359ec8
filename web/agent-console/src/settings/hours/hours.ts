import type { Fault } from '../kit/draft.ts';
import type { Versioned } from '../kit/useSettings.ts';

export const HOURS = '/api/admin/hours';

export function hoursOf(department: string): string {
    return `${HOURS}/departments/${encodeURIComponent(department)}`;
}

export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];

/** `HH:mm`; an end before the start is of the next day, and the end of the day is `24:00`. */
export type Interval = { start: string; end: string };
export type Shift = Interval & { day: Day };

/** Without intervals it is closed. `date` is `yyyy-MM-dd`. */
export type SpecialDay = { date: string; name: string; intervals: readonly Interval[] };

/** At the moment of the answer; UTC. */
export type Now = { open: boolean; opensAt: string | null; closesAt: string | null };

/** `own` is false when nothing is set here: a department then shows the organization's. */
export type Hours = Versioned & {
    own: boolean;
    zone: string;
    mode: 'block' | 'leave_message';
    week: readonly Shift[];
    specialDays: readonly SpecialDay[];
    now: Now;
};

/** What the server takes back. */
export function toChange({ own, now, ...change }: Hours) {
    return change;
}

/** The first fault of something in a list, such as `week[3]` or `specialDays[0].intervals[1]`. */
export function faultAt(faults: readonly Fault[], path: string): Fault | undefined {
    return faults.find(({ field }) => field === path || field.startsWith(`${path}.`));
}
