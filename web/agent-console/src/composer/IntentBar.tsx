import { inWords } from '@chatdesk/chat-protocol/files';
import { Pencil, Reply, X } from 'lucide-react';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { type Intent, intend } from './intent.ts';

/** Says over the composer which message is answered or edited. */
export function IntentBar({ conversation, intent }: { conversation: string; intent: Intent }) {
    const { message, kind } = intent;
    const Icon = kind === 'edit' ? Pencil : Reply;
    return (
        <div className="flex items-center gap-2 ps-3 pe-1 pt-1.5 text-sm">
            <Icon size={15} aria-hidden className="shrink-0 text-muted" />
            <p className="min-w-0 flex-1 truncate">
                <span className="font-medium">
                    {kind === 'edit'
                        ? t('composer.editing')
                        : t('composer.replying', { name: message.senderName ?? '' })}
                </span>{' '}
                <span dir="auto" className="text-muted">
                    {inWords(message.content, message.attachments ?? [])}
                </span>
            </p>
            <IconButton
                icon={X}
                label={t(kind === 'edit' ? 'composer.editing.stop' : 'composer.replying.stop')}
                onClick={() => intend(conversation, null)}
            />
        </div>
    );
}
