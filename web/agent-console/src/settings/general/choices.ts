import type { Option } from '../kit/NativeSelect.tsx';

const LANGUAGES =
    'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv ms nb nl nn pl pt pt-BR ro ru sk sl sq sr sv th tr uk vi zh-Hans zh-Hant';

/** Languages by their English name (BCP 47 tags). */
export function languages(): Option[] {
    const names = new Intl.DisplayNames('en', { type: 'language' });
    return LANGUAGES.split(' ')
        .map((value) => ({ value, label: names.of(value) ?? value }))
        .sort((a, b) => a.label.localeCompare(b.label));
}

/** Every time zone that this browser knows (IANA names), with its distance from UTC at `now`. */
export function timeZones(now: Date): Option[] {
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
    return zones.map((value) => ({ value, label: `${value.replaceAll('_', ' ')} (${offset(value, now)})` }));
}

function offset(timeZone: string, now: Date): string {
    const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}
