import type { NumberedFrame } from '@chatdesk/chat-protocol';
import { foldOutgoing, type Outgoing, type OutgoingNow, settleOutgoing } from '../conversation/outgoing.ts';
import { expireTyping, foldTyping, stopTyping } from '../conversation/typing.ts';
import type { Desk } from './desk.ts';

const TYPING_CHECK_MS = 1_000;

/** Lets the socket's frames into conversations, typing lines and one's own unsent messages. */
export function followConversations(desk: Desk): (() => void)[] {
    const { connection, threads, typing, outgoing } = desk;
    const take = (frame: NumberedFrame) => {
        threads.take(frame);
        if (frame.type !== 'message') return;
        typing.set(stopTyping(typing.get(), frame.conversation, frame.message.senderId));
        if (threads.isWatched(frame.conversation)) return;
        // Nobody looks: nothing will take the sent message over from the outbox but this.
        outgoing.set(settleOutgoing(outgoing.get(), frame.conversation, frame.message.clientMessageId));
    };
    const tick = setInterval(() => typing.set(expired(desk)), TYPING_CHECK_MS);
    return [
        connection.on('activity', take),
        connection.on('message', (frame) => {
            take(frame);
            outgoing.set(settleOutgoing(outgoing.get(), frame.conversation, frame.message.clientMessageId));
        }),
        connection.on('changed', take),
        connection.on('conversation', take),
        connection.on('read', (frame) => threads.read(frame)),
        connection.on('typing', (frame) => {
            if (frame.senderId !== desk.me.member.id) typing.set(foldTyping(typing.get(), frame, Date.now()));
        }),
        connection.on('outgoing', (event) => outgoing.set(takeOutgoing(desk, event))),
        connection.on('resync', ({ conversation }) => threads.fetchAgain(conversation)),
        () => clearInterval(tick),
    ];
}

/** An acknowledgement may come after the message itself, or for a conversation that nobody looks at. */
function takeOutgoing({ threads, outgoing }: Desk, event: Outgoing): OutgoingNow {
    const { conversation, clientMessageId } = event.message;
    const awaited = threads.isWatched(conversation) && !threads.shows(conversation, clientMessageId);
    if (event.state === 'sent' && !awaited)
        return settleOutgoing(outgoing.get(), conversation, clientMessageId);
    return foldOutgoing(outgoing.get(), event);
}

function expired(desk: Desk) {
    const now = desk.typing.get();
    return now.size === 0 ? now : expireTyping(now, Date.now());
}
