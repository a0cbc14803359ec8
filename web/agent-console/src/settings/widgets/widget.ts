import type { Versioned } from '../kit/useSettings.ts';

export const WIDGETS = '/api/admin/widgets';

export const pathOfWidget = (id: string) => `${WIDGETS}/${id}`;

export type AnswerType = 'text' | 'email' | 'phone' | 'choice' | 'checkbox';

/** Something that a visitor is asked before the first message. `id` names the answer, and stays. */
export type FormField = {
    id: string;
    label: string;
    type: AnswerType;
    required: boolean;
    options: readonly string[];
    asName: boolean;
};

/** When the widget speaks first. A condition that is null or absent always holds. */
export type ProactiveRule = {
    id: string;
    name: string;
    afterSeconds?: number | null;
    /** The page's address, in which `*` stands for anything. */
    urlPattern?: string | null;
    pages?: number | null;
    onlyWhenOnline: boolean;
    message: string;
};

export type Key = {
    key: string;
    createdAt: string;
    endsAt: string | null;
    disabled: boolean;
    works: boolean;
};

export type Position = 'bottom-right' | 'bottom-left';

/** `autoOpenDelayMs` is null while its field is empty. */
export type Widget = Versioned & {
    id: string;
    name: string;
    enabled: boolean;
    primaryColor: string;
    position: Position;
    bubbleIcon: string;
    greeting: string;
    offlineMessage: string;
    autoOpen: boolean;
    autoOpenDelayMs: number | null;
    showAgentAvatars: boolean;
    showTyping: boolean;
    locale: string;
    allowVisitors: boolean;
    allowSignIn: boolean;
    signInUrl: string | null;
    allowedDomains: readonly string[];
    allowNativeApps: boolean;
    departmentId: string | null;
    form: readonly FormField[];
    proactiveRules: readonly ProactiveRule[];
    keys: readonly Key[];
};

export type Widgets = { widgets: readonly Widget[] };

export type Departments = { departments: readonly { id: string; name: string }[] };

/** What the server takes back. */
export function toChange({ id, keys, ...change }: Widget) {
    return change;
}

/** The key for new pages: the newest that works and has no end. */
export function currentKey({ keys }: Pick<Widget, 'keys'>): Key | undefined {
    return keys.find(({ works, endsAt }) => works && !endsAt) ?? keys.find(({ works }) => works);
}

/** What a host puts on its pages. Keys hold nothing but letters, digits, `_` and `-`. */
export function snippet(origin: string, key: string): string {
    return [
        '<script>',
        '(function(w,d,s,o){w.chatdesk=w.chatdesk||function(){(w.chatdesk.q=w.chatdesk.q||[]).push(arguments)};' +
            `var e=d.createElement(s);e.async=1;e.src=o;d.head.appendChild(e)})(window,document,"script","${origin}/widget.js");`,
        `chatdesk("init", {widgetKey: "${key}"});`,
        '</script>',
    ].join('\n');
}
