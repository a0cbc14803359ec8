import { type RefObject, useEffect, useState } from 'react';
import { hasLoaded, type Thread } from '../conversation/thread.ts';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { useStore } from '../ui/store.ts';
import { say } from '../ui/toasts.ts';
import { jump } from './jump.ts';

const MARKED_MS = 2_500;

/** Loads the conversation back to the wanted message, or around it, and brings it into view; answers which one that was. */
export function useJump(conversation: string, thread: Thread, scroller: RefObject<HTMLElement | null>) {
    const { api, threads } = useDesk();
    const wanted = useStore(jump);
    const seq = wanted?.conversation === conversation ? wanted.seq : null;
    const isLoaded = seq !== null && hasLoaded(thread, seq);
    const [marked, setMarked] = useState<number | null>(null);

    useEffect(() => {
        if (seq === null || isLoaded) return;
        threads.fetchBackTo(api, conversation, seq).catch((problem) => {
            console.warn('Not loaded back to the message', problem);
            jump.set(null);
            say({ text: t('search.jump.failed'), tone: 'negative' });
        });
    }, [api, threads, conversation, seq, isLoaded]);

    useEffect(() => {
        if (seq === null || !isLoaded) return;
        jump.set(null);
        setMarked(seq);
        scroller.current?.querySelector(`[data-seq="${seq}"]`)?.scrollIntoView({ block: 'center' });
    }, [seq, isLoaded, scroller]);

    useEffect(() => {
        if (marked === null) return;
        const timer = setTimeout(() => setMarked(null), MARKED_MS);
        return () => clearTimeout(timer);
    }, [marked]);

    return marked;
}
