import { readable, t } from '../../texts/t.ts';
import { fullTime } from '../../texts/when.ts';

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const DURATION = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/;

/** `reminderDelay` is "Reminder delay", `days.1.from` is "Days › 1 › from". */
export function fieldWords(field: string): string {
    const spaced = field.replace(/([a-z\d])([A-Z])/g, (_, end, start) => `${end} ${start.toLowerCase()}`);
    return readable(spaced.split('.').join(' › '));
}

/** A value as people read it: times, lengths of time, yes and no. */
export function valueWords(value: unknown): string {
    if (value === undefined || value === null || value === '') return t('audit.none');
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    if (Array.isArray(value)) return value.map(valueWords).join(', ') || t('audit.none');
    const text = String(value);
    if (MOMENT.test(text)) return fullTime(text);
    return durationWords(text) ?? text;
}

function durationWords(text: string): string | undefined {
    const [whole, hours, minutes, seconds] = DURATION.exec(text) ?? [];
    if (!whole || whole === 'PT') return undefined;
    const parts = [
        hours && t('duration.hours', { count: Number(hours) }),
        minutes && t('duration.minutes', { count: Number(minutes) }),
        seconds && t('duration.seconds', { count: Number(seconds) }),
    ];
    return parts.filter(Boolean).join(' ');
}
