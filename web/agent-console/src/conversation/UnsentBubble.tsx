import { CircleAlert, Clock } from 'lucide-react';
import { MessageFiles } from '../files/MessageFiles.tsx';
import { useDesk } from '../live/DeskContext.ts';
import { en } from '../texts/en.ts';
import { type TextKey, t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { bubbleLook } from './Bubble.tsx';
import { MessageText } from './MessageText.tsx';
import type { Outgoing } from './outgoing.ts';

/** One's own message before the conversation itself shows it: on its way, waiting, or refused. */
export function UnsentBubble({ outgoing, first }: { outgoing: Outgoing; first: boolean }) {
    const failed = outgoing.state === 'failed';
    return (
        <li className={classes('flex justify-end ps-10', first ? 'mt-4' : 'mt-0.5')}>
            <div className="flex min-w-0 flex-col items-end">
                <div className={classes(bubbleLook(true, true), failed && 'outline outline-negative')}>
                    {outgoing.message.text && <MessageText text={outgoing.message.text} />}
                    <MessageFiles files={outgoing.message.attachments} />
                </div>
                {failed ? <Failed outgoing={outgoing} /> : <UnderWay state={outgoing.state} />}
            </div>
        </li>
    );
}

function UnderWay({ state }: { state: Outgoing['state'] }) {
    const label =
        state === 'waiting' ? t('mark.waiting') : state === 'sent' ? t('mark.sent') : t('mark.sending');
    return (
        <span className="mt-1 flex items-center gap-1 px-1 text-xs text-faint">
            <Clock size={13} aria-hidden />
            {label}
        </span>
    );
}

function Failed({ outgoing }: { outgoing: Outgoing & { state: 'failed' } }) {
    const desk = useDesk();
    const { conversation, clientMessageId } = outgoing.message;
    const why: string = `refused.${outgoing.code}`;
    const action = 'rounded-[4px] px-1 font-semibold underline-offset-2 hover:underline';
    return (
        <span
            role="alert"
            className="mt-1 flex flex-wrap items-center justify-end gap-x-1 px-1 text-xs text-negative"
        >
            <CircleAlert size={14} aria-hidden />
            {t('mark.failed')} {why in en && t(why as TextKey)}
            <button type="button" className={action} onClick={() => desk.connection.retry(clientMessageId)}>
                {t('mark.retry')}
            </button>
            <button
                type="button"
                className={classes(action, 'text-muted')}
                onClick={() => desk.discard(conversation, clientMessageId)}
            >
                {t('mark.discard')}
            </button>
        </span>
    );
}
