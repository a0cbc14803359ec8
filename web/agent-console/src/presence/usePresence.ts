import type { Person } from '@chatdesk/chat-protocol';
import { useEffect, useSyncExternalStore } from 'react';
import { useDesk } from '../live/DeskContext.ts';

/** How present somebody is while they are in view; nothing when nobody has seen them lately. */
export function usePresence(subject: string): Person | undefined {
    const { people, watch } = useDesk().presence;
    useEffect(() => watch(subject), [watch, subject]);
    return useSyncExternalStore(people.subscribe, () => people.get().get(subject));
}
