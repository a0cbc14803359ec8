import { useMutation } from '@tanstack/react-query';
import { type RefObject, useEffect, useRef } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import type { Thread } from './thread.ts';

type Props = { thread: Thread; conversation: string; scroller: RefObject<HTMLElement | null> };

/** The upper end: fetches earlier messages before the reader gets there, or says that there are none. */
export function Older({ thread, conversation, scroller }: Props) {
    const { api, threads } = useDesk();
    const mark = useRef<HTMLDivElement>(null);
    const { mutate, isPending, isError } = useMutation({
        mutationFn: () => threads.fetchOlder(api, conversation),
        networkMode: 'always',
    });
    const wanted = thread.older && !isPending && !isError;

    useEffect(() => {
        const element = mark.current;
        if (!element || !wanted) return;
        const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && mutate(), {
            root: scroller.current,
            rootMargin: '600px 0px 0px 0px',
        });
        watch.observe(element);
        return () => watch.disconnect();
    }, [wanted, mutate, scroller]);

    return (
        <div ref={mark} className="flex h-12 items-center justify-center text-xs text-faint">
            {isError && <Button onClick={() => mutate()}>{t('again')}</Button>}
            {!isError && thread.older && t('chat.older')}
            {!thread.older && thread.messages.length > 0 && t('chat.beginning')}
        </div>
    );
}
