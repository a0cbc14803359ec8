import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChatView } from '../api/types.ts';
import { useDesk } from '../live/DeskContext.ts';
import { BLOCKS, contactPath } from '../settings/blocks/blocks.ts';
import { ConfirmDialog } from '../settings/kit/ConfirmDialog.tsx';
import { useAction } from '../settings/kit/useList.ts';
import { ADMINS } from '../settings/pages.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { rememberBlocked } from './useCustomer.ts';

type Contact = ChatView['contact'];

/** Administrators shut somebody out, after a question, or let them in again. */
export function BlockContact({ contact, blocked }: { contact: Contact; blocked: boolean }) {
    const { role } = useDesk().me.member;
    return ADMINS.includes(role) ? <Action contact={contact} blocked={blocked} /> : null;
}

function Action({ contact, blocked }: { contact: Contact; blocked: boolean }) {
    const { api } = useDesk();
    const cache = useQueryClient();
    const { run, busy } = useAction(BLOCKS);
    const [asking, setAsking] = useState(false);
    const { name } = contact;
    const path = contactPath(contact.id);
    const letIn = async () => {
        await api.request('DELETE', path);
        rememberBlocked(cache, contact.id, false);
    };
    const shutOut = async () => {
        await api.post(path, {});
        rememberBlocked(cache, contact.id, true);
    };
    const unblock = () => run(letIn, { done: t('blocks.unblocked', { name }) });
    const block = () => run(shutOut, { done: t('blocks.contact.blocked', { name }), undo: letIn });
    return (
        <div className="border-t border-line px-5 py-4">
            {blocked ? (
                <Button disabled={busy} onClick={() => void unblock()}>
                    {t('blocks.contact.unblock')}
                </Button>
            ) : (
                <Button disabled={busy} onClick={() => setAsking(true)}>
                    {t('blocks.contact.block')}
                </Button>
            )}
            {asking && (
                <ConfirmDialog
                    title={t('blocks.contact.title', { name })}
                    body={t('blocks.contact.body')}
                    confirm={t('blocks.contact.block')}
                    onConfirm={block}
                    onClose={() => setAsking(false)}
                />
            )}
        </div>
    );
}
