import { useState } from 'react';
import type { ChatView } from '../api/types.ts';
import { useDesk } from '../live/DeskContext.ts';
import { BLOCKS, type BlocksAnswer, contactPath } from '../settings/blocks/blocks.ts';
import { ConfirmDialog } from '../settings/kit/ConfirmDialog.tsx';
import { useAction, useList } from '../settings/kit/useList.ts';
import { ADMINS } from '../settings/pages.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';

type Contact = ChatView['contact'];

/** Administrators shut somebody out, after a question, or let them in again. */
export function BlockContact({ contact }: { contact: Contact }) {
    const { role } = useDesk().me.member;
    return ADMINS.includes(role) ? <Action contact={contact} /> : null;
}

function Action({ contact }: { contact: Contact }) {
    const { api } = useDesk();
    const { data } = useList<BlocksAnswer>(BLOCKS);
    const { run, busy } = useAction(BLOCKS);
    const [asking, setAsking] = useState(false);
    const { name } = contact;
    const path = contactPath(contact.id);
    const unblock = () => run(() => api.request('DELETE', path), { done: t('blocks.unblocked', { name }) });
    const block = () =>
        run(() => api.post(path, {}), { done: t('blocks.contact.blocked', { name }), undo: unblock });
    const isBlocked = data?.contacts.some(({ id }) => id === contact.id) ?? false;
    return (
        <div className="border-t border-line px-5 py-4">
            {isBlocked ? (
                <Button disabled={busy} onClick={() => void unblock()}>
                    {t('blocks.contact.unblock')}
                </Button>
            ) : (
                <Button disabled={busy || !data} onClick={() => setAsking(true)}>
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
