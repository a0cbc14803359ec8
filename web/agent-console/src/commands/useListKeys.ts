import { type KeyboardEvent, useCallback } from 'react';
import { go, herePlace } from '../app/place.ts';
import { step, stepTo } from './steps.ts';

/** Arrow keys, Home, End, Enter and Space inside of a list (WAI-ARIA listbox pattern). */
export function useListKeys() {
    return useCallback((event: KeyboardEvent) => {
        const action = ACTIONS[event.key];
        if (!action || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        action(event.target as HTMLElement);
    }, []);
}

const ACTIONS: Record<string, (row: HTMLElement) => void> = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => stepTo('first'),
    End: () => stepTo('last'),
    Enter: open,
    ' ': open,
};

function open(row: HTMLElement): void {
    const chat = row.dataset.chat;
    if (chat) go({ ...herePlace(), chat });
}
