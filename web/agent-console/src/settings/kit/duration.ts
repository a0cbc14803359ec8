/** Seconds in each unit, the smallest first. */
export const UNITS = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 } as const;
export type Unit = keyof typeof UNITS;

const NAMES = Object.keys(UNITS) as Unit[];

/** The largest unit that divides it: 5,400 seconds are 90 minutes, not 1.5 hours. */
export function unitOf(seconds: number): Unit {
    return NAMES.findLast((unit) => seconds > 0 && seconds % UNITS[unit] === 0) ?? 'seconds';
}

export function toSeconds(amount: number | null, unit: Unit): number | null {
    return amount === null ? null : amount * UNITS[unit];
}
