import { t } from './t.ts';

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options);
const clock = format({ hour: '2-digit', minute: '2-digit' });
const weekday = format({ weekday: 'short' });
const dayMonth = format({ day: 'numeric', month: 'short' });
const dayMonthYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
const longDayYear = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const whole = format({ dateStyle: 'full', timeStyle: 'short' });

const DAY = 86_400_000;

/** Days between two moments by the reader's calendar (not by 24 hours): 0 today, 1 yesterday. */
export function daysAgo(at: Date, now: Date): number {
    const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
    // Rounded, because days of 23 and 25 hours exist.
    return Math.round((midnight(now) - midnight(at)) / DAY);
}

/** "10:35" today, "Yesterday", "Tue" within a week, else "12 Nov" (with the year when it is another). */
export function shortTime(iso: string, now: Date): string {
    const at = new Date(iso);
    const ago = daysAgo(at, now);
    if (ago <= 0) return clock.format(at);
    if (ago === 1) return t('chat.yesterday');
    if (ago < 7) return weekday.format(at);
    return (at.getFullYear() === now.getFullYear() ? dayMonth : dayMonthYear).format(at);
}

/** The same with the time of the day, for logs: "Yesterday 10:35". */
export function momentTime(iso: string, now: Date): string {
    const day = shortTime(iso, now);
    return daysAgo(new Date(iso), now) <= 0 ? day : `${day} ${clockTime(iso)}`;
}

export function clockTime(iso: string): string {
    return clock.format(new Date(iso));
}

/** The words of a day divider. */
export function dayName(iso: string, now: Date): string {
    const at = new Date(iso);
    const ago = daysAgo(at, now);
    if (ago <= 0) return t('chat.today');
    if (ago === 1) return t('chat.yesterday');
    return (at.getFullYear() === now.getFullYear() ? longDay : longDayYear).format(at);
}

export function fullTime(iso: string): string {
    return whole.format(new Date(iso));
}
