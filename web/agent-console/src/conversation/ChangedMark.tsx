import type { Message } from '@chatdesk/chat-protocol';
import { useState } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { Versions } from './Versions.tsx';

/** Says that a message was edited or removed; administrators see from it what was written. */
export function ChangedMark({ conversation, message }: { conversation: string; message: Message }) {
    const { me } = useDesk();
    const [open, setOpen] = useState(false);
    const label = t(message.removedAt ? 'message.removed.mark' : 'message.edited');
    if (me.member.role === 'agent') return message.removedAt ? null : <span>{label}</span>;
    return (
        <>
            <button
                type="button"
                className="rounded-[4px] underline-offset-2 hover:underline"
                onClick={() => setOpen(true)}
            >
                {label}
            </button>
            {open && (
                <Versions conversation={conversation} message={message} onClose={() => setOpen(false)} />
            )}
        </>
    );
}
