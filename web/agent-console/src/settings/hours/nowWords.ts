import { t } from '../../texts/t.ts';
import type { Now } from './hours.ts';

const WEEK_MS = 7 * 86_400_000;

/** "Open now · closes 17:00", in the zone of the hours. */
export function nowWords({ open, opensAt, closesAt }: Now, zone: string, now: Date): string {
    if (open) {
        return closesAt ? t('hours.now.openUntil', { when: when(closesAt, zone, now) }) : t('hours.now.open');
    }
    return opensAt ? t('hours.now.closedUntil', { when: when(opensAt, zone, now) }) : t('hours.now.closed');
}

function when(at: string, zone: string, now: Date): string {
    const moment = new Date(at);
    const format = (options: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
    const day = format({ dateStyle: 'short' });
    const time = format({ hour: '2-digit', minute: '2-digit' }).format(moment);
    if (day.format(moment) === day.format(now)) return time;
    const near = moment.getTime() - now.getTime() < WEEK_MS;
    const date = format(near ? { weekday: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' });
    return `${date.format(moment)} ${time}`;
}
