import type { Option } from '../kit/NativeSelect.tsx';
import { searched } from '../kit/search.ts';

export const ORGANIZATIONS = '/api/admin/organizations';

/** An organization as the installation's operator sees it. */
export type Tenant = { id: string; name: string; slug: string; site: string; suspended: boolean };
export type TenantsAnswer = { organizations: readonly Tenant[] };

export type NewTenant = {
    name: string;
    slug: string;
    site: string;
    adminEmail: string;
    locale: string;
    timeZone: string;
};

export function pathTo({ id }: Tenant, what: 'suspend' | 'resume'): string {
    return `${ORGANIZATIONS}/${encodeURIComponent(id)}/${what}`;
}

/** Those that fit what was typed, by name, short name or website; in their order where nothing was typed. */
export function fitting(all: readonly Tenant[], text: string): readonly Tenant[] {
    if (!text.trim()) return all;
    const bySlug = new Map(all.map((one) => [one.slug, one]));
    return searched(all.map(asOption), text).flatMap(({ value }) => bySlug.get(value) ?? []);
}

function asOption({ name, slug, site }: Tenant): Option {
    return { value: slug, label: `${name} ${site}` };
}

const LONGEST_SLUG = 40;

/** The short name that suggests itself: "Café Nord & Co." is `cafe-nord-co`. */
export function slugOf(name: string): string {
    const plain = name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^[^a-z]+/, '');
    return plain.slice(0, LONGEST_SLUG).replace(/-+$/, '');
}

/** A name brings its short name along, until somebody writes another one. */
export function renamed(before: NewTenant, name: string): Partial<NewTenant> {
    const follows = before.slug === slugOf(before.name);
    return follows ? { name, slug: slugOf(name) } : { name };
}
