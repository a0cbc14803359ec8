import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_END_PX = 48;

/**
 * Whether the reader is at the newest message of a column-reverse scroller (where the end is scrollTop 0).
 * Further up their place is kept when something is added below.
 */
export function useEnd(scroller: RefObject<HTMLElement | null>, newest: string | undefined) {
    const [atEnd, setAtEnd] = useState(true);
    const height = useRef(0);

    useEffect(() => {
        const element = scroller.current;
        if (!element) return;
        const look = () => setAtEnd(Math.abs(element.scrollTop) < NEAR_END_PX);
        element.addEventListener('scroll', look, { passive: true });
        return () => element.removeEventListener('scroll', look);
    }, [scroller]);

    // biome-ignore lint/correctness/useExhaustiveDependencies: measured once for every new last message
    useLayoutEffect(() => {
        const element = scroller.current;
        if (!element) return;
        const grown = element.scrollHeight - height.current;
        const wasUp = Math.abs(element.scrollTop) >= NEAR_END_PX;
        if (height.current > 0 && grown > 0 && wasUp) element.scrollTop -= grown;
        height.current = element.scrollHeight;
    }, [scroller, newest]);

    const toEnd = useCallback(() => scroller.current?.scrollTo({ top: 0 }), [scroller]);
    return { atEnd, toEnd };
}
