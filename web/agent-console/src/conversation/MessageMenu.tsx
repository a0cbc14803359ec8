import type { Message } from '@chatdesk/chat-protocol';
import { Copy, Ellipsis, Pencil, Reply, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { intend } from '../composer/intent.ts';
import { useDesk } from '../live/DeskContext.ts';
import { ConfirmDialog } from '../settings/kit/ConfirmDialog.tsx';
import { t } from '../texts/t.ts';
import { clockTime } from '../texts/when.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { say } from '../ui/toasts.ts';
import { removeMessage } from './rewrite.ts';

type Props = {
    conversation: string;
    message: Message;
    /** Whether somebody may write in the conversation. */
    writable: boolean;
    side: 'start' | 'end';
    /** In the order of Tab; the other messages' menus are reached from it with the arrows. */
    inTabOrder: boolean;
};

/** What can be done with one message. It shows when the pointer or the focus is on the message, by touch always. */
export function MessageMenu({ conversation, message, writable, side, inTabOrder }: Props) {
    const { me } = useDesk();
    const [removing, setRemoving] = useState(false);
    const mayChange = writable && message.senderId === me.member.id;
    // A message may be nothing but files.
    const hasWords = message.content !== '';
    const label = t('message.menu', {
        name: message.senderName ?? '',
        time: clockTime(message.createdAt),
    });
    return (
        <>
            <Menu
                label={label}
                tabIndex={inTabOrder ? 0 : -1}
                trigger={<Ellipsis size={16} aria-hidden />}
                triggerClassName="message-menu inline-flex size-7 items-center justify-center rounded-control text-muted opacity-0 hover:bg-hover hover:text-text focus-visible:opacity-100 aria-expanded:opacity-100 group-hover/message:opacity-100 [@media(hover:none)]:opacity-100"
                className={side === 'end' ? 'end-0 bottom-full mb-1' : 'start-0 bottom-full mb-1'}
            >
                {writable && (
                    <MenuItem
                        icon={<Reply size={15} aria-hidden />}
                        onSelect={() => intend(conversation, { kind: 'reply', message })}
                    >
                        {t('message.reply')}
                    </MenuItem>
                )}
                {hasWords && (
                    <MenuItem
                        icon={<Copy size={15} aria-hidden />}
                        onSelect={() => void copy(message.content)}
                    >
                        {t('message.copy')}
                    </MenuItem>
                )}
                {mayChange && hasWords && (
                    <MenuItem
                        icon={<Pencil size={15} aria-hidden />}
                        onSelect={() => intend(conversation, { kind: 'edit', message })}
                    >
                        {t('message.edit')}
                    </MenuItem>
                )}
                {mayChange && (
                    <MenuItem icon={<Trash2 size={15} aria-hidden />} onSelect={() => setRemoving(true)}>
                        {t('message.remove')}
                    </MenuItem>
                )}
            </Menu>
            {removing && (
                <Removing conversation={conversation} message={message} onClose={() => setRemoving(false)} />
            )}
        </>
    );
}

type RemovingProps = { conversation: string; message: Message; onClose: () => void };

function Removing({ conversation, message, onClose }: RemovingProps) {
    const desk = useDesk();
    return (
        <ConfirmDialog
            title={t('message.remove.title')}
            body={t('message.remove.body')}
            confirm={t('message.remove')}
            onConfirm={() => removeMessage(desk, conversation, message)}
            onClose={onClose}
        />
    );
}

async function copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    say({ text: t('message.copied') });
}
