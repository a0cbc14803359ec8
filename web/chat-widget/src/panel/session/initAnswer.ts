import type { AvailabilityFrame, Token } from '@chatdesk/chat-protocol';
import type { Position } from '../../bridge.ts';

/** A conversation as init and `POST /api/widget/conversations` give it. */
export interface ConversationHead {
    readonly id: string;
    readonly kind: string;
    readonly head: number;
    readonly unread: number;
    readonly readUpTo: number;
    readonly archived: boolean;
    readonly frozen: boolean;
    readonly title: string | null;
}

export interface Contact {
    readonly id: string;
    readonly type: string;
    readonly name: string;
}

export interface Settings {
    readonly primaryColor: string;
    readonly position: Position;
    readonly greeting: string | null;
    readonly autoOpen: boolean;
    readonly autoOpenDelayMs: number;
    readonly showAgentAvatars: boolean;
    readonly showTyping: boolean;
    readonly locale: string | null;
    readonly allowVisitors: boolean;
    readonly allowSignIn: boolean;
    readonly signInUrl: string | null;
}

/** Whether somebody answers, and when that changes next as far as it is in sight. */
export type Availability = Omit<AvailabilityFrame, 'type'>;

/** Answer of `POST /api/widget/init`. */
export interface InitAnswer extends Token {
    readonly sessionToken: string;
    readonly epoch: string;
    readonly contact: Contact | null;
    readonly organization: { readonly id: string; readonly name: string };
    readonly settings: Settings;
    readonly availability: Availability;
    readonly conversations: readonly ConversationHead[];
}
