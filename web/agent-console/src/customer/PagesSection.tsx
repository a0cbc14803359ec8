import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { readable, t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { type SeenPage, shortAddress } from './customer.ts';
import { Nothing } from './Facts.tsx';
import { PageLink } from './PageLink.tsx';
import { When } from './When.tsx';

const FIRST = 5;

/** The pages a customer looked at last, and what else the host's pages told of them. */
export function PagesSection({ pages }: { pages: readonly SeenPage[] }) {
    const [open, setOpen] = useState(true);
    const [all, setAll] = useState(false);
    const list = useId();
    const shown = all ? pages : pages.slice(0, FIRST);
    return (
        <section aria-label={t('pages.title')} className="border-t border-line px-5 py-4 text-sm">
            <h3>
                <button
                    type="button"
                    aria-expanded={open}
                    aria-controls={list}
                    className="-mx-1 flex h-6 w-full items-center gap-1 rounded-control px-1 font-semibold hover:bg-hover"
                    onClick={() => setOpen(!open)}
                >
                    <ChevronRight
                        size={14}
                        aria-hidden
                        className={classes('text-muted', open ? 'rotate-90' : 'rtl:rotate-180')}
                    />
                    {t('pages.title')}
                </button>
            </h3>
            <div id={list} hidden={!open} className="mt-3">
                {pages.length === 0 && <Nothing>{t('pages.none')}</Nothing>}
                <ol className="space-y-2">
                    {shown.map((page) => (
                        <Row key={page.id} page={page} />
                    ))}
                </ol>
                {pages.length > FIRST && (
                    <button
                        type="button"
                        aria-expanded={all}
                        className="mt-2 -ms-1 h-6 rounded-control px-1 text-muted hover:bg-hover hover:text-text"
                        onClick={() => setAll(!all)}
                    >
                        {all ? t('pages.fewer') : t('pages.all', { count: pages.length })}
                    </button>
                )}
            </div>
        </section>
    );
}

function Row({ page }: { page: SeenPage }) {
    return (
        <li className="flex gap-3">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                <Saying page={page} />
            </span>
            <span className="shrink-0 text-muted">
                <When at={page.at} />
            </span>
        </li>
    );
}

function Saying({ page: { name, url, title } }: { page: SeenPage }) {
    if (name !== 'page_view') return <span dir="auto">{readable(name)}</span>;
    if (!url) return <span dir="auto">{title || t('pages.page')}</span>;
    return <PageLink url={url}>{title || shortAddress(url)}</PageLink>;
}
