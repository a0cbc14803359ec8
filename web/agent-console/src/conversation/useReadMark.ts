import { isConnected } from '@chatdesk/chat-protocol';
import { useEffect } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { useStore } from '../ui/store.ts';
import { useVisible } from '../ui/useVisible.ts';

// Whoever walks through the list with J has not read what they passed.
const LOOKED_AT_MS = 300;

/** Marks the conversation read once its newest message is really before somebody's eyes. */
export function useReadMark(conversation: string, seq: number, atEnd: boolean): void {
    const desk = useDesk();
    const isOpen = isConnected(useStore(desk.status));
    const isVisible = useVisible();
    const looksAt = isOpen && isVisible && atEnd && seq > 0;

    useEffect(() => {
        if (!looksAt) return;
        const timer = setTimeout(() => desk.read(conversation, seq), LOOKED_AT_MS);
        return () => clearTimeout(timer);
    }, [desk, conversation, seq, looksAt]);
}
