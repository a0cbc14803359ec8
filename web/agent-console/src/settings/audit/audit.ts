import { en } from '../../texts/en.ts';
import { readable, type TextKey, t } from '../../texts/t.ts';

export const AUDIT = '/api/admin/audit';

/** The features whose changes are told apart: what stands before the dot of an action. */
export const AREAS = [
    'organization',
    'department',
    'member',
    'widget',
    'hours',
    'api-key',
    'identity-secret',
    'signing-key',
    'block',
] as const;

/** `id` of an actor is missing where no member and no key did it. */
export type AuditActor = { kind: string; id?: string | null; name: string };

export type AuditEntry = {
    id: string;
    at: string;
    actor: AuditActor;
    action: string;
    subject: string;
    before?: unknown;
    after?: unknown;
};

export type AuditPageAnswer = { entries: readonly AuditEntry[]; next?: string | null };

/** `member.invited-again` is "Member invited again" unless it has a text of its own. */
export function actionText(action: string): string {
    const key = `audit.action.${action}`;
    return key in en ? t(key as TextKey) : readable(action.replace('.', ' '));
}

export function pathFor(area: string, before: string | null): string {
    const query = new URLSearchParams({
        ...(area ? { area } : {}),
        ...(before ? { before } : {}),
    });
    return query.size > 0 ? `${AUDIT}?${query}` : AUDIT;
}
