import { useEffect, useRef } from 'react';
import { t } from '../texts/t.ts';

const CALM_MS = 300;

/** The title of the browser's tab with the number of unread conversations; not oftener than an eye can follow. */
export function useTitle(page: string, unread: number): void {
    const title = unread > 0 ? t('app.title.unread', { page, count: unread }) : t('app.title', { page });
    const newest = useRef(title);
    const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

    useEffect(() => {
        newest.current = title;
        timer.current ??= setTimeout(() => {
            timer.current = undefined;
            document.title = newest.current;
        }, CALM_MS);
    }, [title]);
}
