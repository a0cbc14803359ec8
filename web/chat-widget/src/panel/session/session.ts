import { ChatApi, Problem, requestJson, Tokens, VisitorExpired } from '@chatdesk/chat-protocol';
import type { HostPage, WidgetOptions } from '../../bridge.ts';
import type { Device } from '../device.ts';
import type { ConversationHead, InitAnswer, Introduction } from './initAnswer.ts';

const INIT = '/api/widget/init';

type Who = Introduction & { userToken?: string; asVisitor?: boolean };

/** This device's session with the gateway: who is here, and the token that says so. Calls throw `Problem`. */
export class Session {
    readonly tokens = new Tokens(() => this.#renew());
    readonly api = new ChatApi('', this.tokens);
    /** Hears what came with a renewed token. */
    onRenewed: (answer: InitAnswer) => void = () => {};
    #contact: string | null = null;
    /** Whom a guest wants to speak with: the server remembers that of nobody. */
    #department: string | null = null;
    /** Rises with each question who is here: a network may answer them in another order. */
    #turn = 0;

    constructor(
        private readonly options: WidgetOptions,
        private readonly page: HostPage,
        private readonly device: Device,
    ) {}

    /** Finds out who is here; makes nobody. */
    start(userToken = this.options.userToken): Promise<InitAnswer> {
        this.#department = null;
        return this.#enter(userToken ? { userToken } : {});
    }

    /** Makes the visitor, or finds this session's. */
    asVisitor(said: Introduction = {}): Promise<InitAnswer> {
        return this.#enter({ asVisitor: true, ...said });
    }

    /** Speaks with this department from now on; a guest only hears whether it answers. */
    speakWith(departmentId: string | null): Promise<InitAnswer> {
        this.#department = departmentId;
        return this.#enter(departmentId ? { departmentId } : {});
    }

    /** The support conversation, made on first call. */
    conversation(): Promise<ConversationHead> {
        return this.api.post<ConversationHead>('/api/widget/conversations');
    }

    async #enter(who: Who): Promise<InitAnswer> {
        const turn = ++this.#turn;
        const answer = await this.#init(who);
        if (turn !== this.#turn) return answer;
        this.#contact = answer.contact?.id ?? null;
        this.tokens.use(answer);
        this.device.set('session', answer.sessionToken);
        this.device.set('contact', this.#contact);
        return answer;
    }

    async #renew(): Promise<InitAnswer> {
        const departmentId = this.#contact ? null : this.#department;
        const answer = await this.#init(departmentId ? { departmentId } : {});
        // The server lets a visitor go when its time is over: the session stays, the person is nobody again.
        if (this.#contact && answer.contact?.id !== this.#contact) throw new VisitorExpired();
        this.onRenewed(answer);
        return answer;
    }

    async #init(who: Who): Promise<InitAnswer> {
        const sessionToken = this.device.get('session');
        try {
            return await requestJson<InitAnswer>('POST', INIT, {
                widgetKey: this.options.widgetKey,
                ...(sessionToken ? { sessionToken } : {}),
                ...who,
                locale: this.options.locale ?? navigator.language,
                page: this.page,
            });
        } catch (error) {
            if (!(error instanceof Problem) || error.status !== 401 || !sessionToken || who.userToken)
                throw error;
            // A session that ended is no reason to fail: begin another.
            this.device.set('session', null);
            return this.#init(who);
        }
    }
}
