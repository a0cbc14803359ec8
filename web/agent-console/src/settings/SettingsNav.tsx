import { ChevronRight } from 'lucide-react';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { type Place, usePlace } from '../app/place.ts';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { GROUPS, type Group, type Page, pagesFor } from './pages.ts';

/** The list of pages, in groups. Groups without a page are not shown. */
export function SettingsNav({ className }: { className: string }) {
    const pages = pagesFor(useDesk().me.member.role);
    const groups = GROUPS.map((group) => ({ group, pages: pages.filter((page) => page.group === group) }));
    return (
        <nav
            aria-label={t('settings.title')}
            className={classes(
                'min-h-0 flex-1 flex-col overflow-y-auto border-line bg-bg pb-4 desk:flex-none desk:border-e',
                className,
            )}
        >
            <p className="flex h-14 shrink-0 items-center px-4 text-lg font-semibold desk:px-5">
                {t('settings.title')}
            </p>
            {groups
                .filter((one) => one.pages.length > 0)
                .map((one) => (
                    <PageGroup key={one.group} {...one} />
                ))}
        </nav>
    );
}

function PageGroup({ group, pages }: { group: Group; pages: readonly Page[] }) {
    const id = `settings-${group}`;
    return (
        <div className="px-2 pb-4 desk:px-3">
            <h2 id={id} className="px-2 pb-1 text-xs font-semibold text-muted">
                {t(`settings.group.${group}`)}
            </h2>
            <ul aria-labelledby={id} className="space-y-px">
                {pages.map((page) => (
                    <PageLink key={page.path} page={page} />
                ))}
            </ul>
        </div>
    );
}

function PageLink({ page: { icon: Icon, path, title } }: { page: Page }) {
    const here = usePlace().page === path;
    const place: Place = { pane: 'settings', chat: null, page: path };
    return (
        <li>
            <PlaceLink
                place={place}
                aria-current={here ? 'page' : undefined}
                className={classes(
                    'flex h-11 items-center gap-2.5 rounded-control px-2 transition-colors desk:h-8',
                    here ? 'bg-active font-medium' : 'hover:bg-hover',
                )}
            >
                <Icon size={16} strokeWidth={1.75} aria-hidden className={here ? '' : 'text-muted'} />
                <span className="min-w-0 flex-1 truncate">{t(title)}</span>
                <ChevronRight size={16} aria-hidden className="text-faint desk:hidden rtl:-scale-x-100" />
            </PlaceLink>
        </li>
    );
}
