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

/** Something that a visitor is asked before the first message. */
export interface FormField {
    readonly id: string;
    readonly label: string;
    readonly type: 'text' | 'email' | 'phone' | 'choice' | 'checkbox';
    readonly required: boolean;
    readonly options: readonly string[];
}

export interface Department {
    readonly id: string;
    readonly name: string;
}

/** What somebody says before the first message; the server judges it. */
export interface Introduction {
    readonly form?: { readonly answers: Readonly<Record<string, string>> };
    readonly departmentId?: string;
}

/** When the widget speaks first. A condition that is null or absent always holds. */
export interface ProactiveRule {
    readonly id: string;
    readonly afterSeconds?: number | null;
    /** The page's address, in which `*` stands for anything. */
    readonly urlPattern?: string | null;
    /** This many pages seen in this tab. */
    readonly pages?: number | null;
    readonly onlyWhenOnline: boolean;
    readonly message: string;
}

export interface Settings {
    readonly primaryColor: string;
    readonly position: Position;
    readonly bubbleIcon?: string;
    readonly offlineMessage?: string;
    readonly form?: readonly FormField[];
    readonly proactiveRules?: readonly ProactiveRule[];
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
    /** What can be chosen from; empty where the widget is pinned to one. */
    readonly departments?: readonly Department[];
    /** Whom the person speaks with; null is anybody. */
    readonly department?: Department | null;
    /** Of that department. */
    readonly availability: Availability;
    readonly conversations: readonly ConversationHead[];
}
