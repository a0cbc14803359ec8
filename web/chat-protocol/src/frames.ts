/** The socket's frames as docs/protocol.md defines them. Ids are UUIDs, times ISO 8601 in UTC. */

export type SenderRole = 'contact' | 'agent' | 'system';

/** What a line of the system says. Codes may be new ones; the message's content then says it. */
export interface Notice {
    readonly code: 'welcome' | 'assigned' | 'transferred' | 'closed' | 'reopened' | (string & {});
    readonly params: Readonly<Record<string, string>>;
}

/** A file that came with a message. Its bytes are at `/api/files/{id}`, a small picture at `…/preview`. */
export interface Attachment {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly size: number;
    /** Of a picture as it is shown, in pixels. */
    readonly width?: number | null;
    readonly height?: number | null;
    /** Whether a small picture is made of it. */
    readonly preview?: boolean | null;
}

export interface Message {
    readonly id: string;
    readonly seq: number;
    readonly clientMessageId: string;
    readonly senderId: string | null;
    readonly senderRole: SenderRole;
    readonly senderName: string | null;
    readonly type: 'text' | 'file' | 'system' | 'note';
    readonly content: string;
    /** The message that this one answers to. */
    readonly replyTo?: string | null;
    readonly createdAt: string;
    readonly editedAt?: string | null;
    /** Taken back by its sender: the content is empty. */
    readonly removedAt?: string | null;
    /** Lines of the system only. */
    readonly notice?: Notice;
    readonly attachments?: readonly Attachment[] | null;
}

/** What members tell each other beside a conversation; no contact ever hears of it. */
export interface Note {
    readonly id: string;
    /** Its place among the notes; messages have numbers of their own. */
    readonly seq: number;
    /** The greater one wins. */
    readonly version: number;
    readonly clientNoteId: string;
    readonly authorId: string;
    readonly authorName: string;
    /** Empty once it was removed. */
    readonly text: string;
    readonly mentions: readonly Mention[];
    /** The conversation's last number when it was written. */
    readonly afterSeq: number;
    readonly createdAt: string;
    readonly editedAt?: string | null;
    readonly removedAt?: string | null;
}

/** A member who is meant, as they were called at the time. */
export interface Mention {
    readonly id: string;
    readonly name: string;
}

/** How far a client has come in one stream (`conv:<id>`). */
export interface Position {
    readonly stream: string;
    readonly epoch: string;
    readonly seq: number;
}

// From the client.
export interface HelloFrame {
    readonly type: 'hello';
    readonly resume: readonly Position[];
}
export interface SendFrame {
    readonly type: 'send';
    readonly conversation: string;
    readonly clientMessageId: string;
    readonly text: string;
    readonly channel?: string;
    readonly replyTo?: string;
    /** Ids of the sender's uploads. */
    readonly attachments?: readonly string[];
}
export interface EditFrame {
    readonly type: 'edit';
    readonly conversation: string;
    readonly messageId: string;
    readonly text: string;
}
export interface RemoveFrame {
    readonly type: 'remove';
    readonly conversation: string;
    readonly messageId: string;
}
export interface ReadMarkFrame {
    readonly type: 'read';
    readonly conversation: string;
    readonly seq: number;
}
export interface ReceivedFrame {
    readonly type: 'received';
    readonly stream: string;
    readonly seq: number;
}
export interface TypingSignalFrame {
    readonly type: 'typing';
    readonly conversation: string;
    readonly active: boolean;
}
export interface PresenceSignalFrame {
    readonly type: 'presence';
    readonly state: 'active' | 'away';
    /** At most 100 members or contacts. */
    readonly watch: readonly string[];
}
export interface RenewFrame {
    readonly type: 'renew';
    readonly token: string;
}
export type ClientFrame =
    | HelloFrame
    | SendFrame
    | EditFrame
    | RemoveFrame
    | ReadMarkFrame
    | ReceivedFrame
    | TypingSignalFrame
    | PresenceSignalFrame
    | RenewFrame;

// From the server.
export interface WelcomeFrame {
    readonly type: 'welcome';
    readonly epoch: string;
    /** The newest number of each stream. */
    readonly heads: Readonly<Record<string, number>>;
    readonly heartbeatMs: number;
}
export interface AckFrame {
    readonly type: 'ack';
    readonly clientMessageId: string;
    readonly id: string;
    readonly seq: number;
    readonly at: string;
}
/** The message is as its sender wants it. */
export interface DoneFrame {
    readonly type: 'done';
    readonly messageId: string;
    readonly seq: number;
}
export interface RefusedFrame {
    readonly type: 'refused';
    readonly clientMessageId?: string;
    /** Of a message that was to be edited or removed. */
    readonly messageId?: string;
    readonly code: string;
    readonly detail: string;
}
export interface MessageFrame {
    readonly type: 'message';
    readonly conversation: string;
    readonly seq: number;
    readonly message: Message;
}
/** An earlier message was edited or removed; `seq` is the change's number, the message keeps its own. */
export interface ChangedFrame {
    readonly type: 'changed';
    readonly conversation: string;
    readonly seq: number;
    readonly message: Message;
}
/** The state of a conversation after its change number `seq`. */
export interface ConversationFrame {
    readonly type: 'conversation';
    readonly conversation: string;
    readonly seq: number;
    readonly archived: boolean;
    readonly frozen: boolean;
}
export interface ReadFrame {
    readonly type: 'read';
    readonly conversation: string;
    readonly readerId: string;
    readonly readerRole: SenderRole;
    readonly seq: number;
}
/** What has arrived on a device of somebody; cumulative, without a number of its own. */
export interface DeliveredFrame {
    readonly type: 'delivered';
    readonly conversation: string;
    readonly readerId: string;
    readonly readerRole: SenderRole;
    readonly seq: number;
}

/** A note as it is now; members only. */
export interface NoteFrame {
    readonly type: 'note';
    readonly conversation: string;
    readonly note: Note;
}
export interface TypingFrame {
    readonly type: 'typing';
    readonly conversation: string;
    readonly senderId: string;
    readonly senderRole: SenderRole;
    readonly senderName: string | null;
    readonly active: boolean;
}
/** Somebody, as far as they are there. */
export interface Person {
    readonly subject: string;
    readonly role: SenderRole;
    readonly state: 'active' | 'away' | 'offline';
    readonly lastSeenAt?: string | null;
}
/** How present people are now, of whom this socket wants to hear. */
export interface PresenceFrame {
    readonly type: 'presence';
    readonly people: readonly Person[];
}
/** Whether anybody is there who may answer this contact. */
export interface TeamFrame {
    readonly type: 'team';
    readonly present: boolean;
}
export interface TicketFrame {
    readonly type: 'ticket';
    readonly ticket: string;
    readonly version: number;
}
/** The organization opened, closed or changed its hours. */
export interface AvailabilityFrame {
    readonly type: 'availability';
    readonly open: boolean;
    /** The next opening; absent while open, and when none is in sight. */
    readonly opensAt?: string | null;
    /** The end of this opening; absent while closed, and when none is in sight. */
    readonly closesAt?: string | null;
    /** What contacts may do while it is closed. */
    readonly mode: 'block' | 'leave_message';
}
export interface HeartbeatFrame {
    readonly type: 'heartbeat';
    readonly heads: Readonly<Record<string, number>>;
}
export interface ResyncFrame {
    readonly type: 'resync';
    readonly stream: string;
}
export type ServerFrame =
    | WelcomeFrame
    | AckFrame
    | DoneFrame
    | RefusedFrame
    | MessageFrame
    | ChangedFrame
    | ConversationFrame
    | ReadFrame
    | DeliveredFrame
    | NoteFrame
    | TypingFrame
    | PresenceFrame
    | TeamFrame
    | TicketFrame
    | AvailabilityFrame
    | HeartbeatFrame
    | ResyncFrame;

/** The frames that share one numbering per conversation, 1..n without gaps. */
export type NumberedFrame = MessageFrame | ChangedFrame | ConversationFrame;

/** Answer of `GET /api/conversations/{id}/changes`. */
export interface Changes {
    readonly frames: readonly NumberedFrame[];
    readonly head: number;
    readonly epoch: string;
    readonly cursors: readonly {
        readonly readerId: string;
        readonly readerRole: SenderRole;
        readonly seq: number;
        readonly delivered?: number;
    }[];
}

/** Answer of `GET …/messages`, ascending by seq. */
export interface MessagePage {
    readonly messages: readonly Message[];
    readonly head: number;
    readonly epoch: string;
}

const STREAM_PREFIX = 'conv:';

export function streamOf(conversation: string): string {
    return STREAM_PREFIX + conversation;
}

/** The conversation of a stream, or null for a stream of another kind. */
export function conversationOf(stream: string): string | null {
    return stream.startsWith(STREAM_PREFIX) ? stream.slice(STREAM_PREFIX.length) : null;
}
