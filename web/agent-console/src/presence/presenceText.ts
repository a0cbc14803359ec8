import type { Person } from '@chatdesk/chat-protocol';
import { t } from '../texts/t.ts';
import { shortTime } from '../texts/when.ts';

const MINUTE = 60_000;

/** "Online", "Away", "Last seen 5 minutes ago", "Last seen Yesterday". */
export function presenceText({ state, lastSeenAt }: Person, now: Date): string | null {
    if (state !== 'offline') return t(`presence.${state}`);
    if (!lastSeenAt) return null;
    const minutes = Math.floor((now.getTime() - Date.parse(lastSeenAt)) / MINUTE);
    if (minutes < 1) return t('presence.justNow');
    if (minutes < 60) return t('presence.minutes', { count: minutes });
    return t('presence.at', { when: shortTime(lastSeenAt, now) });
}
