import type {
    Attachment,
    ChangedFrame,
    ConversationFrame,
    DeliveredFrame,
    Message,
    MessagePage,
    OutgoingMessage,
    OutgoingState,
} from '@chatdesk/chat-protocol';

/** A message of this device that has no number yet. */
export interface Outgoing {
    readonly clientMessageId: string;
    readonly text: string;
    readonly replyTo?: string;
    readonly attachments?: readonly Attachment[];
    readonly queuedAt: number;
    readonly state: OutgoingState['state'];
}

/** One conversation as this device knows it. Messages ascend by seq. */
export interface Thread {
    readonly messages: readonly Message[];
    readonly outgoing: readonly Outgoing[];
    readonly head: number;
    /** The newest number that the contact has read, on any of its devices. */
    readonly readUpTo: number;
    /** The newest number that any agent has read. */
    readonly agentReadUpTo: number;
    /** The newest number that has arrived with any agent. */
    readonly agentHasUpTo: number;
    readonly hasOlder: boolean;
    readonly frozen: boolean;
}

export const EMPTY: Thread = {
    messages: [],
    outgoing: [],
    head: 0,
    readUpTo: 0,
    agentReadUpTo: 0,
    agentHasUpTo: 0,
    hasOlder: false,
    frozen: false,
};

/** The newest page, fetched afresh: nothing of what was known before is kept but what is not sent yet. */
export function withNewest(thread: Thread, page: MessagePage, limit: number): Thread {
    const fresh = {
        ...thread,
        messages: page.messages,
        head: page.head,
        hasOlder: page.messages.length >= limit,
    };
    return withoutSent(fresh);
}

export function withOlder(thread: Thread, page: MessagePage, limit: number): Thread {
    const first = thread.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
    const older = page.messages.filter(({ seq }) => seq < first);
    return { ...thread, messages: [...older, ...thread.messages], hasOlder: page.messages.length >= limit };
}

/** A message frame; they come in order and once. */
export function withMessage(thread: Thread, message: Message): Thread {
    const newest = thread.messages.at(-1)?.seq ?? 0;
    if (message.seq <= Math.max(thread.head, newest)) return thread;
    return withoutSent({ ...thread, messages: [...thread.messages, message], head: message.seq });
}

/** An earlier message is another now; what is not loaded need not change. */
export function withChanged(thread: Thread, { message, seq }: ChangedFrame): Thread {
    const messages = thread.messages.map((one) => (one.id === message.id ? message : one));
    return { ...thread, messages, head: Math.max(thread.head, seq) };
}

export function withState(thread: Thread, { seq, frozen }: ConversationFrame): Thread {
    return { ...thread, frozen, head: Math.max(thread.head, seq) };
}

export function withOutgoing(
    thread: Thread,
    message: OutgoingMessage,
    state: OutgoingState['state'],
): Thread {
    const { conversation: _, channel: __, ...rest } = message;
    const entry: Outgoing = { ...rest, state };
    const { clientMessageId } = message;
    const known = thread.outgoing.some((other) => other.clientMessageId === clientMessageId);
    const outgoing = known
        ? thread.outgoing.map((other) => (other.clientMessageId === clientMessageId ? entry : other))
        : [...thread.outgoing, entry];
    return withoutSent({ ...thread, outgoing });
}

export function withoutOutgoing(thread: Thread, clientMessageId: string): Thread {
    return {
        ...thread,
        outgoing: thread.outgoing.filter((other) => other.clientMessageId !== clientMessageId),
    };
}

export function withRead(thread: Thread, reader: 'contact' | 'agent', seq: number): Thread {
    const key = reader === 'agent' ? 'agentReadUpTo' : 'readUpTo';
    return seq > thread[key] ? { ...thread, [key]: seq } : thread;
}

export function withDelivered(thread: Thread, { readerRole, seq }: DeliveredFrame): Thread {
    if (readerRole !== 'agent' || seq <= thread.agentHasUpTo) return thread;
    return { ...thread, agentHasUpTo: seq };
}

/** Messages of others after the read mark. */
export function unreadOf(thread: Thread): number {
    return thread.messages.filter(({ seq, senderRole }) => seq > thread.readUpTo && senderRole === 'agent')
        .length;
}

/** The same message comes as an answer and as a frame: the frame is the one that stays. */
function withoutSent(thread: Thread): Thread {
    const arrived = new Set(thread.messages.map(({ clientMessageId }) => clientMessageId));
    const outgoing = thread.outgoing.filter(({ clientMessageId }) => !arrived.has(clientMessageId));
    return outgoing.length === thread.outgoing.length ? thread : { ...thread, outgoing };
}
