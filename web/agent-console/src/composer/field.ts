import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { composeRequests } from '../app/ui.ts';
import { useStore } from '../ui/store.ts';

/** Characters of a message or a note. */
export const LONGEST = 10_000;
const TALLEST_PX = 240;

/** The field is as high as its text, up to a bound. */
export function useGrowing(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
    // biome-ignore lint/correctness/useExhaustiveDependencies: measured again for every text
    useLayoutEffect(() => {
        const element = field.current;
        if (!element) return;
        element.style.height = 'auto';
        element.style.height = `${Math.min(element.scrollHeight, TALLEST_PX)}px`;
    }, [field, text]);
}

/** A key or a command has asked to write; also when the field is only made for that. */
export function useFocusOnRequest(
    field: RefObject<HTMLTextAreaElement | null>,
    answered: { current: number },
): void {
    const requests = useStore(composeRequests);
    useEffect(() => {
        if (answered.current === requests) return;
        answered.current = requests;
        field.current?.focus();
    }, [field, requests, answered]);
}

/** What was asked before this conversation was opened is done. */
export function useAnsweredRequests(): { current: number } {
    return useRef(useStore(composeRequests));
}
