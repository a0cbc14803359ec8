import { readable, t } from '../texts/t.ts';

/** What `GET /api/admin/contacts/{id}` says. Strangers wrote addresses, titles and attributes. */
export type Customer = {
    id: string;
    type: string;
    name: string;
    email?: string | null;
    blocked: boolean;
    attributes: Readonly<Record<string, string>>;
    sessions: readonly Session[];
    pages: readonly SeenPage[];
};

export type Link = { url?: string | null; title?: string | null };

export type Session = {
    id: string;
    device: string;
    browser?: string | null;
    os?: string | null;
    country?: string | null;
    city?: string | null;
    referrer?: string | null;
    page?: Link | null;
    lastSeenAt: string;
};

export type SeenPage = Link & { id: string; name: string; at: string };

export function customerPath(id: string): string {
    return `/api/admin/contacts/${encodeURIComponent(id)}`;
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** "Oslo, Norway"; null when nothing is known. */
export function placeOf({ city, country }: Session): string | null {
    if (!country) return null;
    return city ? `${city}, ${countryName(country)}` : countryName(country);
}

function countryName(code: string): string {
    try {
        return countries.of(code) ?? code;
    } catch {
        return code;
    }
}

/** The address of a web page as a link may have it; null for whatever is none. */
export function webAddress(url: string | null | undefined): string | null {
    if (!url || !URL.canParse(url)) return null;
    const { protocol, href } = new URL(url);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** "clinic.example/prices": what of an address people read. */
export function shortAddress(url: string): string {
    if (!webAddress(url)) return url;
    const { host, pathname, search } = new URL(url);
    return `${host}${pathname === '/' && !search ? '' : pathname}${search}`;
}

export type Detail = { name: string; value: string };

/** What is said of somebody, for people: `planName` is "Plan name", a ticked box is "Yes". */
export function detailsOf(attributes: Readonly<Record<string, string>>): Detail[] {
    return Object.entries(attributes)
        .filter(([name, value]) => value !== '' && !(name === 'departmentId' && attributes.department))
        .map(([name, value]) => ({ name: labelOf(name), value: saying(value) }))
        .sort((a, b) => a.name.localeCompare(b.name));
}

function labelOf(name: string): string {
    const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[.]+/g, ' ');
    return readable(words === words.toUpperCase() ? words : words.toLowerCase());
}

function saying(value: string): string {
    if (value === 'true') return t('customer.yes');
    return value === 'false' ? t('customer.no') : value;
}
