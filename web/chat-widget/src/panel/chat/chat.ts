import {
    type Attachment,
    ChatConnection,
    type ConnectionStatus,
    DeviceOutbox,
    isConnected,
    newMessageId,
    Problem,
    retryDelayMs,
    type Tokens,
} from '@chatdesk/chat-protocol';
import { inWords, type Upload, Uploads } from '@chatdesk/chat-protocol/files';
import type { Device } from '../device.ts';
import type { HostPort } from '../hostPort.ts';
import type { ConversationHead, InitAnswer, Introduction } from '../session/initAnswer.ts';
import type { Session } from '../session/session.ts';
import { Attention } from './attention.ts';
import { GuestStart } from './guestStart.ts';
import { type History, LiveConversation } from './liveConversation.ts';
import { Opening } from './opening.ts';
import { Store } from './store.ts';
import { EMPTY, type Outgoing, type Thread, unreadOf, withOutgoing, withoutOutgoing } from './thread.ts';
import type { Bubble } from './timeline.ts';

/** `asking`: choose first who you are. `introducing`: the form before the chat. `expired`: the visitor's time is over. */
export type Phase = 'loading' | 'asking' | 'introducing' | 'chatting' | 'expired';

/** What the composer is for, when it is not for a message like any other. */
export interface Intent {
    readonly kind: 'reply' | 'edit';
    readonly bubble: Bubble;
}

/**
 * The panel's behaviour without its looks: who is here, the one support conversation, what was read.
 * A guest becomes a visitor with the form, or else with the first message, not before.
 */
export class Chat {
    readonly phase = new Store<Phase>('loading');
    readonly answer = new Store<InitAnswer | null>(null);
    readonly thread = new Store<Thread>(EMPTY);
    readonly typing = new Store<string | null>(null);
    readonly history = new Store<History>('ready');
    /** The department that the person wants to speak with; null is anybody. */
    readonly department = new Store<string | null>(null);
    /** Null while nothing needs a connection. */
    readonly status = new Store<ConnectionStatus | null>(null);
    /** Whether anybody is there to answer; known only while connected. */
    readonly team = new Store(false);
    /** What a screen reader hears of a new message. */
    readonly latest = new Store<{ name: string | null; text: string } | null>(null);
    /** Counts how often the person asked for a place to write or choose: the focus goes there then. */
    readonly focusWish = new Store(0);
    /** What was said first beside the bubble, in the place of the usual greeting. */
    readonly greeting = new Store<string | null>(null);
    readonly intent = new Store<Intent | null>(null);
    /** What is to go with the next message. */
    readonly files = new Store<readonly Upload[]>([]);
    readonly uploads: Uploads;
    /** Whether somebody answers now. */
    readonly opening = new Opening(() => void this.session.tokens.renew().catch(() => {}));
    readonly #attention = new Attention(() => this.#looked());
    #guest: GuestStart;
    #connection: ChatConnection | null = null;
    #live: LiveConversation | null = null;
    #unread = 0;
    #saidHidden: boolean | null = null;
    /** Rises with each start, so that an answer for the person before is dropped. */
    #starts = 0;
    #starting = false;

    constructor(
        private readonly session: Session,
        readonly device: Device,
        private readonly host: HostPort,
    ) {
        this.#guest = this.#newGuest();
        this.uploads = new Uploads({
            path: '/api/widget/upload',
            tokens: session.tokens,
            ready: () => this.#known(),
            changed: (all) => this.files.set(all),
        });
        this.thread.onChange(() => this.#threadChanged());
        session.onRenewed = (answer) => this.#told(answer);
        device.onContactChanged(() => void this.start());
    }

    /** Tries until there is an answer; throws a `Problem` that will not pass. */
    async start(userToken?: string): Promise<InitAnswer> {
        const start = ++this.#starts;
        this.#starting = true;
        try {
            const answer = await this.#answerFor(userToken);
            if (start === this.#starts) this.#enter(answer);
            return answer;
        } finally {
            if (start === this.#starts) this.#starting = false;
        }
    }

    chooseVisitor(): void {
        this.phase.set(this.#asksFirst(this.answer.value) ? 'introducing' : 'chatting');
        this.#wishFocus();
    }

    /** Speaks with this department from now on. What cannot be told now is told with the first message. */
    async choose(department: string | null): Promise<void> {
        this.department.set(department);
        const start = this.#starts;
        try {
            const answer = await this.session.speakWith(department);
            if (start !== this.#starts || this.department.value !== department || this.#guest.waiting) return;
            // A socket goes on speaking with whom it spoke before: begin another.
            if (answer.contact) this.#enter(answer);
            else this.#told(answer);
        } catch (problem) {
            if (!(problem instanceof Problem)) throw problem;
            if (start === this.#starts && isAboutTheForm(problem)) this.#askAgain();
        }
    }

    /** Makes the visitor with these answers to the form; throws the `Problem` that says what is wrong with them. */
    async introduce(answers: Readonly<Record<string, string>>): Promise<void> {
        const start = this.#starts;
        const answer = await this.session.asVisitor({ form: { answers }, ...this.#introduction() });
        if (start !== this.#starts) return;
        this.#told(answer);
        this.#connect();
        const support = answer.conversations?.find(({ kind }) => kind === 'support');
        if (support) this.#join(support);
        this.phase.set('chatting');
        this.#wishFocus();
        this.#guest.resume();
    }

    signIn(): void {
        this.host.event('signin');
    }

    /** Forgets everything on this device and begins again. */
    async reset(): Promise<void> {
        this.#connection?.discardAll();
        this.#leave();
        this.device.forget();
        this.greeting.set(null);
        this.phase.set('loading');
        await this.start();
        if (this.#attention.open) this.#wishFocus();
    }

    get tokens(): Tokens {
        return this.session.tokens;
    }

    send(text: string, replyTo?: string, files: readonly Attachment[] = []): void {
        const message = {
            clientMessageId: newMessageId(),
            text,
            queuedAt: Date.now(),
            ...(replyTo && { replyTo }),
            ...(files.length > 0 && { attachments: files }),
        };
        this.#sendOn(message);
    }

    #sendOn(message: Omit<Outgoing, 'state'>): void {
        if (this.#live) this.#live.send(message);
        else this.#guest.send(message);
    }

    retry(clientMessageId: string): void {
        if (this.#live) this.#live.retry(clientMessageId);
        else this.#guest.resume();
    }

    discard(clientMessageId: string): void {
        this.#live?.discard(clientMessageId);
        this.#guest.discard(clientMessageId);
        this.thread.set(withoutOutgoing(this.thread.value, clientMessageId));
    }

    /** Other words for an own message, or none at all; throws a `Problem`. */
    async rewrite(id: string, words: string | null): Promise<void> {
        await this.#live?.rewrite(id, words);
    }

    intend(intent: Intent | null): void {
        this.intent.set(intent);
        this.#wishFocus();
    }

    typed(active: boolean): void {
        this.#live?.typing(active);
    }

    loadOlder(): void {
        void this.#live?.loadOlder();
    }

    reload(): void {
        this.history.set('loading');
        void this.#live?.load();
    }

    close(): void {
        this.host.tell({ type: 'close' });
    }

    visible(open: boolean, focus: boolean): void {
        this.device.wasOpen = open;
        this.#attention.open = open;
        if (open && focus) this.#wishFocus();
    }

    /** Whether there is a conversation, or the beginning of one. */
    get hasWritten(): boolean {
        const { outgoing, head } = this.thread.value;
        const conversations = this.answer.value?.conversations ?? [];
        return outgoing.length > 0 || head > 0 || conversations.some((one) => one.head > 0);
    }

    atEnd(atEnd: boolean): void {
        this.#attention.atEnd = atEnd;
    }

    async #answerFor(userToken: string | undefined): Promise<InitAnswer> {
        for (let attempt = 1; ; attempt++) {
            try {
                return await this.session.start(userToken);
            } catch (error) {
                if (!(error instanceof Problem) || !error.passing) throw error;
                await new Promise((resolve) => setTimeout(resolve, retryDelayMs(attempt)));
            }
        }
    }

    #enter(answer: InitAnswer): void {
        const along = this.#takenAlong(answer);
        this.#leave();
        this.#guest = this.#newGuest();
        this.#told(answer);
        this.department.set(answer.department?.id ?? null);
        this.thread.set(EMPTY);
        this.intent.set(null);
        this.uploads.take();
        const { allowVisitors, allowSignIn } = answer.settings;
        const mustChoose = !answer.contact && (allowSignIn || !allowVisitors) && !this.#guest.waiting;
        const asksFirst = this.#asksFirst(answer);
        this.phase.set(mustChoose ? 'asking' : asksFirst ? 'introducing' : 'chatting');
        if (answer.contact) this.#connect();
        const support = answer.conversations.find(({ kind }) => kind === 'support');
        if (support) this.#join(support);
        for (const message of along) this.#sendOn(message);
        if (!asksFirst) this.#guest.resume();
    }

    /** A visitor who turns out to be a contact is still the same person: what waits for a connection comes along. */
    #takenAlong({ contact }: InitAnswer): Omit<Outgoing, 'state'>[] {
        const before = this.answer.value?.contact;
        if (before?.type !== 'visitor' || !contact || contact.id === before.id || !this.#live) return [];
        this.#connection?.discardAll();
        const waiting = this.thread.value.outgoing.filter(({ state }) => state === 'waiting');
        return waiting.map(({ state: _, ...message }) => message);
    }

    #told(answer: InitAnswer): void {
        this.answer.set(answer);
        this.opening.set(answer.availability);
    }

    async #arrive(): Promise<InitAnswer> {
        const current = this.answer.value;
        if (!current?.contact) return this.session.asVisitor(this.#introduction());
        const wanted = this.department.value;
        if (!wanted || wanted === current.department?.id) return current;
        const answer = await this.session.speakWith(wanted);
        this.#hangUp();
        return answer;
    }

    /** Somebody who adds a file has begun: only a visitor has a place for it. */
    async #known(): Promise<void> {
        if (!this.answer.value?.contact) this.#told(await this.session.asVisitor(this.#introduction()));
    }

    #asksFirst(answer: InitAnswer | null): boolean {
        return !answer?.contact && (answer?.settings.form ?? []).length > 0;
    }

    #introduction(): Introduction {
        const departmentId = this.department.value;
        return departmentId ? { departmentId } : {};
    }

    #newGuest(): GuestStart {
        return new GuestStart(this.session, this.device, {
            arrive: () => this.#arrive(),
            show: (messages, state) => {
                for (const message of messages) {
                    this.thread.set(withOutgoing(this.thread.value, { conversation: '', ...message }, state));
                }
            },
            began: (answer, head, messages) => {
                this.#told(answer);
                const live = this.#join(head);
                for (const message of messages) live.send(message);
                this.host.event('conversation:started', { id: head.id });
            },
            refused: (problem) => {
                this.host.event('error', { code: problem.code, detail: problem.message });
                // The form or the departments are others by now: ask for them, and then the person.
                if (isAboutTheForm(problem)) this.#askAgain();
            },
        });
    }

    #connect(): ChatConnection {
        if (this.#connection) return this.#connection;
        const { tokens, api } = this.session;
        const { organization, contact } = this.answer.value ?? {};
        const outbox = new DeviceOutbox(`${organization?.id}.${contact?.id}`);
        const connection = new ChatConnection({ origin: location.origin, tokens, api, outbox });
        this.#connection = connection;
        connection.on('status', ({ status }) => {
            this.status.set(status);
            if (!isConnected(status)) this.team.set(false);
        });
        connection.on('team', ({ present }) => this.team.set(present));
        connection.on('activity', () => this.#somethingBegan());
        connection.on('availability', (frame) => this.opening.set(frame));
        connection.on('expired', () => this.#expired());
        connection.on('stopped', ({ code, detail }) => this.host.event('error', { code, detail }));
        connection.on('refused', ({ code, detail }) => this.host.event('error', { code, detail }));
        connection.start();
        this.#saidHidden = null;
        this.#looked();
        return connection;
    }

    #join(head: ConversationHead): LiveConversation {
        this.history.set('loading');
        const live = new LiveConversation(head, this.#connect(), this.session.api, {
            thread: this.thread,
            typing: this.typing,
            history: this.history,
            incoming: ({ id, senderRole, senderName, content, attachments, createdAt }) => {
                this.latest.set({ name: senderName, text: inWords(content, attachments ?? []) });
                this.host.event('message', { id, from: senderRole, createdAt });
            },
        });
        this.#live = live;
        void live.load();
        return live;
    }

    #askAgain(): void {
        this.department.set(null);
        void this.start();
    }

    /** Another tab, or an agent, began the conversation that this one does not have yet. */
    #somethingBegan(): void {
        if (this.#live || this.#guest.running || this.#starting) return;
        void this.start();
    }

    #expired(): void {
        this.#leave();
        this.device.forget();
        this.thread.set(EMPTY);
        this.phase.set('expired');
    }

    #leave(): void {
        this.#guest.leave();
        this.#live?.leave();
        this.#hangUp();
        this.#live = null;
        this.status.set(null);
        this.team.set(false);
        this.typing.set(null);
        this.history.set('ready');
    }

    #hangUp(): void {
        this.#connection?.stop();
        this.#connection = null;
    }

    #threadChanged(): void {
        this.#readIfSeen();
        const unread = unreadOf(this.thread.value);
        if (unread === this.#unread) return;
        this.#unread = unread;
        this.host.tell({ type: 'unread', count: unread });
    }

    /** Agents see whether the page is in front; it is said once, not with every scroll. */
    #looked(): void {
        this.#readIfSeen();
        const { hidden } = document;
        if (!this.#connection || hidden === this.#saidHidden) return;
        this.#saidHidden = hidden;
        this.#connection.presence(hidden ? 'away' : 'active');
    }

    #readIfSeen(): void {
        const { head, readUpTo } = this.thread.value;
        if (this.#attention.seesNewest && head > readUpTo) this.#live?.read();
    }

    #wishFocus(): void {
        this.focusWish.set(this.focusWish.value + 1);
    }
}

function isAboutTheForm({ errors }: Problem): boolean {
    return errors.some(({ field }) => /^(form|departmentId)\b/.test(field));
}
