export const API_KEYS = '/api/admin/api-keys';
export const IDENTITY_SECRETS = '/api/admin/identity-secrets';
export const SIGNING_KEYS = '/api/admin/signing-keys';

/** What a key may be allowed to do, in the order it is offered. */
export const SCOPES = ['orders:write', 'bookings:write', 'contacts:read', 'contacts:write'] as const;

/** Days after which a new key ends. */
export const LIVES = ['never', '30', '90', '365'] as const;
export type Life = (typeof LIVES)[number];

export type ApiKey = {
    id: string;
    name: string;
    scopes: readonly string[];
    createdAt: string;
    createdBy?: string | null;
    expiresAt?: string | null;
    /** A day, as 2026-11-21. */
    lastUsedOn?: string | null;
};
export type ApiKeysAnswer = { keys: readonly ApiKey[] };
export type AddedKey = ApiKey & { secret: string };

export type IdentitySecret = { kid: string; createdAt: string; createdBy?: string | null };
export type IdentitySecretsAnswer = { secrets: readonly IdentitySecret[] };
export type AddedSecret = IdentitySecret & { secret: string };

export type SigningKey = { kid: string; state: 'announced' | 'active' | 'retired'; nextAt: string };
export type SigningKeysAnswer = { keys: readonly SigningKey[] };

export type KeyDraft = { name: string; scopes: readonly string[]; expiresAt: Life };

const DAY_MS = 86_400_000;

/** A draft as the server wants it. */
export function requestOf({ name, scopes, expiresAt }: KeyDraft, now: number) {
    const end = expiresAt === 'never' ? null : new Date(now + Number(expiresAt) * DAY_MS).toISOString();
    return { name, scopes, expiresAt: end };
}

export function hasEnded({ expiresAt }: ApiKey, now: Date): boolean {
    return !!expiresAt && new Date(expiresAt) <= now;
}

/** With one scope more or less; always in the order they are offered. */
export function toggled(scopes: readonly string[], scope: string): readonly string[] {
    return SCOPES.filter((one) => (one === scope) !== scopes.includes(one));
}
