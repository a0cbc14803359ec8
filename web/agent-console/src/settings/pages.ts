import {
    Ban,
    Building2,
    Clock,
    KeyRound,
    type LucideIcon,
    MessageCircle,
    Network,
    ScrollText,
    Split,
    Users,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Place } from '../app/place.ts';
import type { TextKey } from '../texts/t.ts';

export type Group = 'organization' | 'widget' | 'security' | 'installation';

/** A page of the settings: `path` is its address below `/console/settings/`. */
export type Page = {
    path: string;
    title: TextKey;
    group: Group;
    icon: LucideIcon;
    roles: readonly string[];
    Page: LazyExoticComponent<ComponentType>;
};

export const GROUPS: readonly Group[] = ['organization', 'widget', 'security', 'installation'];

export const ADMINS: readonly string[] = ['admin', 'super_admin'];
export const OPERATORS: readonly string[] = ['super_admin'];

/** All of them, in the order of the navigation. A new page is one line here, one folder and its texts. */
export const PAGES: readonly Page[] = [
    {
        path: 'general',
        title: 'general.title',
        group: 'organization',
        icon: Building2,
        roles: ADMINS,
        Page: lazy(() => import('./general/GeneralPage.tsx')),
    },
    {
        path: 'departments',
        title: 'departments.title',
        group: 'organization',
        icon: Split,
        roles: ADMINS,
        Page: lazy(() => import('./departments/DepartmentsPage.tsx')),
    },
    {
        path: 'members',
        title: 'members.title',
        group: 'organization',
        icon: Users,
        roles: ADMINS,
        Page: lazy(() => import('./members/MembersPage.tsx')),
    },
    {
        path: 'widgets',
        title: 'widgets.title',
        group: 'widget',
        icon: MessageCircle,
        roles: ADMINS,
        Page: lazy(() => import('./widgets/WidgetsPage.tsx')),
    },
    {
        path: 'hours',
        title: 'hours.title',
        group: 'organization',
        icon: Clock,
        roles: ADMINS,
        Page: lazy(() => import('./hours/HoursPage.tsx')),
    },
    {
        path: 'keys',
        title: 'keys.title',
        group: 'security',
        icon: KeyRound,
        roles: ADMINS,
        Page: lazy(() => import('./keys/KeysPage.tsx')),
    },
    {
        path: 'blocked',
        title: 'blocks.title',
        group: 'security',
        icon: Ban,
        roles: ADMINS,
        Page: lazy(() => import('./blocks/BlocksPage.tsx')),
    },
    {
        path: 'audit',
        title: 'audit.title',
        group: 'security',
        icon: ScrollText,
        roles: ADMINS,
        Page: lazy(() => import('./audit/AuditPage.tsx')),
    },
    {
        path: 'organizations',
        title: 'organizations.title',
        group: 'installation',
        icon: Network,
        roles: OPERATORS,
        Page: lazy(() => import('./organizations/OrganizationsPage.tsx')),
    },
];

export function pagesFor(role: string): readonly Page[] {
    return PAGES.filter((page) => page.roles.includes(role));
}

/** The page at a place; none where the address names one that there is not, or not for this role. */
export function pageAt({ page }: Place, role: string): Page | undefined {
    return pagesFor(role).find((one) => one.path === page);
}
