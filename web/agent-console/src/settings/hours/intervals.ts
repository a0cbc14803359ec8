import { DAYS, type Day, type Interval, type Shift } from './hours.ts';

const DAY_MINUTES = 1_440;
const FIRST: Interval = { start: '09:00', end: '17:00' };

/** The shifts of a day with their places in the whole list, which faults are named by. */
export function shiftsOf(week: readonly Shift[], day: Day): { shift: Shift; index: number }[] {
    return week.map((shift, index) => ({ shift, index })).filter(({ shift }) => shift.day === day);
}

export function changed<T>(list: readonly T[], index: number, change: Partial<NoInfer<T>>): T[] {
    return list.map((one, at) => (at === index ? { ...one, ...change } : one));
}

export function removed<T>(list: readonly T[], index: number): T[] {
    return list.filter((_, at) => at !== index);
}

/** These other days become like this one. */
export function copied(week: readonly Shift[], from: Day, to: readonly Day[]): Shift[] {
    const days = to.filter((day) => day !== from);
    const shifts = week.filter(({ day }) => day === from);
    const kept = week.filter(({ day }) => !days.includes(day));
    const copies = days.flatMap((day) => shifts.map((shift) => ({ ...shift, day })));
    return [...kept, ...copies].sort((a, b) => DAYS.indexOf(a.day) - DAYS.indexOf(b.day));
}

/** What is offered next: the usual day at first, then an hour after the last, for as long as there is room. */
export function nextInterval(intervals: readonly Interval[]): Interval {
    const last = intervals.at(-1);
    if (!last || isNextDay(last)) return FIRST;
    const start = minutesOf(last.end) + 60;
    return start < DAY_MINUTES - 60 ? { start: timeOf(start), end: timeOf(start + 240) } : FIRST;
}

export function isNextDay({ start, end }: Interval): boolean {
    return end !== '24:00' && start !== '' && end !== '' && end <= start;
}

/** A time field knows no 24:00. */
export function shownEnd(end: string): string {
    return end === '24:00' ? '00:00' : end;
}

export function typedEnd(end: string): string {
    return end === '00:00' ? '24:00' : end;
}

function minutesOf(time: string): number {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
}

function timeOf(minutes: number): string {
    const capped = Math.min(minutes, DAY_MINUTES);
    const two = (number: number) => String(number).padStart(2, '0');
    return `${two(Math.floor(capped / 60))}:${two(capped % 60)}`;
}
