import { useCallback } from 'react';
import type { ChatView } from '../api/types.ts';
import { go, herePlace } from '../app/place.ts';
import { order } from '../app/ui.ts';
import { useDesk } from '../live/DeskContext.ts';
import type { Desk } from '../live/desk.ts';
import { t } from '../texts/t.ts';
import { revealRow } from '../ui/reveal.ts';
import { say } from '../ui/toasts.ts';

/** Archives or restores at once, tells the server, goes on to the next row and offers the way back. */
export function useArchive(): (chat: ChatView, archived: boolean) => void {
    const desk = useDesk();
    return useCallback((chat, archived) => archive(desk, chat, archived), [desk]);
}

function archive(desk: Desk, chat: ChatView, archived: boolean): void {
    const here = herePlace();
    const leaves = here.chat === chat.id && here.pane !== 'contacts';
    const next = leaves ? neighbour(order.get(), chat.id) : null;
    void save(desk, chat, archived);
    if (leaves) {
        go({ ...here, chat: next }, 'replace');
        if (next) revealRow(next, { focus: true });
    }
    say({
        text: t(archived ? 'chat.archived.toast' : 'chat.restored.toast', { name: chat.contact.name }),
        action: { label: t('chat.undo'), run: () => undo(desk, chat.id, !archived, leaves ? here : null) },
    });
}

function undo(desk: Desk, id: string, archived: boolean, place: ReturnType<typeof herePlace> | null): void {
    const chat = desk.chats.find(id);
    if (!chat) return;
    void save(desk, chat, archived);
    if (!place) return;
    go(place);
    revealRow(id, { focus: true });
}

/** Shown before it is done; taken back, with words, when it could not be done. */
async function save(desk: Desk, chat: ChatView, archived: boolean): Promise<void> {
    desk.chats.put({ ...chat, archived });
    try {
        const path = `/api/admin/chats/${encodeURIComponent(chat.id)}/${archived ? 'archive' : 'unarchive'}`;
        const { seq } = await desk.api.post<{ seq: number }>(path);
        desk.rows.take({ type: 'conversation', conversation: chat.id, seq, archived, frozen: chat.frozen });
    } catch (problem) {
        console.warn('Not archived', problem);
        const now = desk.chats.find(chat.id);
        if (now) desk.chats.put({ ...now, archived: !archived });
        say({ text: t(archived ? 'chat.archive.failed' : 'chat.restore.failed'), tone: 'negative' });
    }
}

/** The row below, else the one above. */
export function neighbour(ids: readonly string[], id: string): string | null {
    const at = ids.indexOf(id);
    return ids[at + 1] ?? ids[at - 1] ?? null;
}
