import { ArrowLeft, Lock, Map as MapIcon } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { go, usePlace } from '../app/place.ts';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Notice } from '../ui/Notice.tsx';
import { DESK, useMedia } from '../ui/useMedia.ts';
import { pageAt, pagesFor } from './pages.ts';
import { SettingsNav } from './SettingsNav.tsx';

/** The settings: navigation and one page; on a phone one of the two at a time. */
export default function Settings() {
    const { role } = useDesk().me.member;
    const place = usePlace();
    const isDesk = useMedia(DESK);
    const first = pagesFor(role)[0]?.path;

    useEffect(() => {
        if (isDesk && !place.page && first) go({ pane: 'settings', chat: null, page: first }, 'replace');
    }, [isDesk, place.page, first]);

    if (!first) return <NotForYou />;
    return (
        <>
            <SettingsNav className={classes('w-full desk:flex desk:w-60', place.page ? 'hidden' : 'flex')} />
            <main
                className={classes(
                    'relative min-h-0 min-w-0 flex-1 flex-col bg-bg desk:flex',
                    place.page ? 'flex' : 'hidden',
                )}
            >
                <BackToList />
                {place.page && <Current />}
            </main>
        </>
    );
}

function Current() {
    const page = pageAt(usePlace(), useDesk().me.member.role);
    if (!page) return <Missing />;
    return (
        <Suspense fallback={<div aria-busy className="flex-1" />}>
            <page.Page key={page.path} />
        </Suspense>
    );
}

function BackToList() {
    return (
        <div className="flex h-14 shrink-0 items-center border-b border-line px-2 desk:hidden">
            <Button look="quiet" onClick={() => go({ pane: 'settings', chat: null })}>
                <ArrowLeft size={16} strokeWidth={1.75} aria-hidden className="rtl:-scale-x-100" />
                {t('settings.title')}
            </Button>
        </div>
    );
}

function Missing() {
    return (
        <Notice icon={MapIcon} title={t('settings.missing.title')} body={t('settings.missing.body')}>
            <Button onClick={() => go({ pane: 'settings', chat: null })}>{t('settings.missing.back')}</Button>
        </Notice>
    );
}

function NotForYou() {
    return (
        <main className="flex min-h-0 flex-1">
            <Notice icon={Lock} title={t('settings.refused.title')} body={t('settings.refused.body')}>
                <Button onClick={() => go({ pane: 'chats', chat: null })}>{t('chat.missing.back')}</Button>
            </Notice>
        </main>
    );
}
