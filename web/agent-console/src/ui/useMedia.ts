import { useCallback, useSyncExternalStore } from 'react';

export const WIDE = '(min-width: 80rem)';
export const DESK = '(min-width: 48rem)';

export function useMedia(query: string): boolean {
    const subscribe = useCallback(
        (listener: () => void) => {
            const media = matchMedia(query);
            media.addEventListener('change', listener);
            return () => media.removeEventListener('change', listener);
        },
        [query],
    );
    return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
