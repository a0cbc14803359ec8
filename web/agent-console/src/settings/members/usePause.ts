import { useEffect, useState } from 'react';
import type { Invitation } from './members.ts';

/** Whether an invitation may be sent again `now`, `soon` or `never`; by the server's count of seconds, not by two clocks. */
export function usePause(invitation: Invitation): 'now' | 'soon' | 'never' {
    const [over, setOver] = useState<Invitation | null>(null);
    const seconds = invitation.sendAgainInSeconds;
    useEffect(() => {
        if (!seconds) return;
        const timer = setTimeout(() => setOver(invitation), seconds * 1_000);
        return () => clearTimeout(timer);
    }, [invitation, seconds]);
    if (seconds == null) return 'never';
    return seconds === 0 || over === invitation ? 'now' : 'soon';
}
