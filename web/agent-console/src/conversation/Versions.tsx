import type { Message } from '@chatdesk/chat-protocol';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { fullTime } from '../texts/when.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

type Version = { content: string; at: string; removed: boolean };
type Props = { conversation: string; message: Message; onClose: () => void };

/** What a message said before it was edited or removed; the server tells administrators alone. */
export function Versions({ conversation, message, onClose }: Props) {
    const { api } = useDesk();
    const path = `/api/admin/conversations/${conversation}/messages/${message.id}/versions`;
    const { data, isError } = useQuery({
        queryKey: ['versions', message.id, message.editedAt, message.removedAt],
        queryFn: () => api.get<{ versions: Version[] }>(path),
    });
    return (
        <Dialog label={t('message.versions')} onClose={onClose} className="max-w-lg text-base">
            <div className="flex max-h-[80dvh] flex-col p-5">
                <h2 className="font-semibold">{t('message.versions')}</h2>
                <ol aria-busy={!data && !isError} className="mt-3 min-h-0 flex-1 overflow-y-auto">
                    {data?.versions.map((version) => (
                        <li key={version.at} className="border-b border-line py-2.5 last:border-0">
                            <time dateTime={version.at} className="text-xs text-muted">
                                {fullTime(version.at)}
                            </time>
                            <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
                                {version.removed ? <em>{t('message.removed')}</em> : version.content}
                            </p>
                        </li>
                    ))}
                </ol>
                {isError && <p role="alert">{t('message.versions.failed')}</p>}
                <Button autoFocus className="mt-4 self-end" onClick={onClose}>
                    {t('dialog.close')}
                </Button>
            </div>
        </Dialog>
    );
}
