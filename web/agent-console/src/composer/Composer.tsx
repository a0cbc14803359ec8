import { filesOf } from '@chatdesk/chat-protocol/files';
import { ArrowUp, Lock } from 'lucide-react';
import { type ChangeEvent, type KeyboardEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import type { ChatView } from '../api/types.ts';
import { composeMode, write } from '../app/ui.ts';
import { AttachButton, Chips } from '../files/Attaching.tsx';
import { useUploads } from '../files/useUploads.ts';
import { ChannelLabel } from '../inbox/ChannelLabel.tsx';
import { channelName } from '../inbox/channel.ts';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { revealRow } from '../ui/reveal.ts';
import { useStore } from '../ui/store.ts';
import { useDraft } from './drafts.ts';
import { Editing } from './Editing.tsx';
import { LONGEST, useAnsweredRequests, useFocusOnRequest, useGrowing } from './field.ts';
import { IntentBar } from './IntentBar.tsx';
import { type Intent, intend, useIntent } from './intent.ts';
import { Modes } from './Modes.tsx';
import { NoteWriting } from './NoteWriting.tsx';

/** Where a member writes, to the contact or to the team; the frame's colour says which. */
export function Composer({ chat }: { chat: ChatView }) {
    const mode = useStore(composeMode);
    const answered = useAnsweredRequests();
    // Nobody writes to a contact by mistake what was begun as a note elsewhere, or the other way round.
    useEffect(() => () => composeMode.set('reply'), []);
    return (
        <div className="shrink-0 px-3 pb-3 desk:px-5 desk:pb-4">
            <div
                className={classes(
                    'mx-auto max-w-[52rem] rounded-card border transition-colors focus-within:ring-1',
                    mode === 'note'
                        ? 'border-note-line bg-note focus-within:border-caution focus-within:ring-caution'
                        : 'border-line-control bg-bg focus-within:border-accent focus-within:ring-accent',
                )}
            >
                <Modes />
                {mode === 'note' && <NoteWriting chat={chat} answered={answered} onSwitch={switchMode} />}
                {mode === 'reply' && <Answering chat={chat} answered={answered} />}
            </div>
        </div>
    );
}

/** Alt N, also in the field, where single keys are letters. */
function switchMode(event: KeyboardEvent): void {
    if (!event.altKey || event.code !== 'KeyN') return;
    event.preventDefault();
    write(composeMode.get() === 'note' ? 'reply' : 'note');
}

/** To the contact: something new, or something that was said in other words. */
function Answering({ chat, answered }: { chat: ChatView; answered: { current: number } }) {
    const intent = useIntent(chat.id);
    if (chat.frozen) return <Frozen />;
    if (intent?.kind === 'edit')
        return <Editing key={intent.message.id} conversation={chat.id} intent={intent} />;
    return <Writing chat={chat} reply={intent} answered={answered} />;
}

type WritingProps = { chat: ChatView; reply: Intent | undefined; answered: { current: number } };

/** In a conversation that belongs to a ticket it always says to whom. */
function Writing({ chat, reply, answered }: WritingProps) {
    const { connection, drafts } = useDesk();
    const text = useDraft(chat.id);
    const field = useRef<HTMLTextAreaElement>(null);
    const tooMany = text.trim().length - LONGEST;
    const { uploads, files } = useUploads(chat.id);
    const sendable =
        (text.trim() !== '' || files.length > 0) && tooMany <= 0 && files.every(({ done }) => done);
    useGrowing(field, text);
    useFocusOnRequest(field, answered);

    const attach = (event: SyntheticEvent, transfer: DataTransfer | null) => {
        const added = filesOf(transfer);
        if (added.length === 0) return;
        event.preventDefault();
        uploads.add(added);
    };

    const send = () => {
        const words = text.trim();
        if (!sendable) return;
        const attachments = uploads.take();
        const withFiles = attachments.length > 0 ? { attachments } : {};
        const channel = chat.ticket ? { channel: chat.ticket.channel } : {};
        const answer = reply ? { replyTo: reply.message.id } : {};
        connection.send({ conversation: chat.id, text: words, ...channel, ...answer, ...withFiles });
        if (reply) intend(chat.id, null);
        drafts.set(chat.id, '');
        drafts.save();
        field.current?.focus();
    };

    const onChange = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
        drafts.set(chat.id, target.value);
        connection.typing(chat.id, target.value.trim() !== '');
    };

    const onKeyDown = (event: KeyboardEvent) => {
        // While a word is being composed (Japanese, Chinese, …) Enter belongs to the input method.
        if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            send();
        } else if (event.key === 'Escape') {
            event.preventDefault();
            if (reply) return intend(chat.id, null);
            field.current?.blur();
            revealRow(chat.id, { focus: true });
        } else switchMode(event);
    };

    return (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping here is what the button does too
        <div
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => attach(event, event.dataTransfer)}
            onPaste={(event) => attach(event, event.clipboardData)}
        >
            {reply && <IntentBar conversation={chat.id} intent={reply} />}
            {chat.ticket && (
                <div className="px-3 pt-2.5">
                    <ChannelLabel
                        channel={chat.ticket.channel}
                        text={t('composer.to', { channel: channelName(chat.ticket.channel) })}
                    />
                </div>
            )}
            <textarea
                ref={field}
                aria-label={t('composer.label')}
                aria-keyshortcuts="r"
                placeholder={placeholder(chat)}
                value={text}
                rows={1}
                dir="auto"
                className="block max-h-60 w-full resize-none bg-transparent px-3 pt-2.5 pb-1 outline-none placeholder:text-faint"
                onChange={onChange}
                onKeyDown={onKeyDown}
                onBlur={() => connection.typing(chat.id, false)}
            />
            <Chips uploads={uploads} files={files} />
            <div className="flex items-center gap-2 ps-2 pe-2 pb-2">
                <AttachButton uploads={uploads} />
                <span className="min-w-0 flex-1 truncate text-xs text-faint">
                    {tooMany > 0 ? (
                        <span role="alert" className="text-negative">
                            {t('composer.count', { count: tooMany })}
                        </span>
                    ) : (
                        <span className="hidden desk:inline">{t('composer.hint')}</span>
                    )}
                </span>
                <Button look="primary" disabled={!sendable} onClick={send}>
                    {t('composer.send')}
                    <ArrowUp size={15} aria-hidden />
                </Button>
            </div>
        </div>
    );
}

function Frozen() {
    return (
        <p className="flex items-center justify-center gap-2 px-4 py-3 text-sm text-muted">
            <Lock size={15} aria-hidden />
            {t('composer.frozen')}
        </p>
    );
}

function placeholder(chat: ChatView): string {
    const { name } = chat.contact;
    if (!chat.ticket) return t('composer.placeholder', { name });
    return t('composer.placeholder.channel', { name, channel: channelName(chat.ticket.channel) });
}
