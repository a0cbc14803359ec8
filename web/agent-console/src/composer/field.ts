import { type RefObject, useLayoutEffect } from 'react';

export const LONGEST = 10_000;
const TALLEST_PX = 240;

/** As high as what is written in it, up to a bound. */
export function useGrowing(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
    // biome-ignore lint/correctness/useExhaustiveDependencies: measured again for every text
    useLayoutEffect(() => {
        const element = field.current;
        if (!element) return;
        element.style.height = 'auto';
        element.style.height = `${Math.min(element.scrollHeight, TALLEST_PX)}px`;
    }, [field, text]);
}
