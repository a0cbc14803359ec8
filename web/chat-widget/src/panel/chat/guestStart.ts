import { Problem, retryDelayMs } from '@chatdesk/chat-protocol';
import type { Device } from '../device.ts';
import type { ConversationHead, InitAnswer } from '../session/initAnswer.ts';
import type { Session } from '../session/session.ts';
import { FirstMessages } from './firstMessages.ts';
import type { Outgoing } from './thread.ts';

type FirstMessage = Omit<Outgoing, 'state'>;

/** What a {@link GuestStart} needs from outside. */
export interface GuestStartPort {
    /** Makes the person known who writes, and whom they write to. */
    arrive(): Promise<InitAnswer>;
    show(messages: readonly FirstMessage[], state: 'waiting' | 'failed'): void;
    began(answer: InitAnswer, head: ConversationHead, messages: readonly FirstMessage[]): void;
    refused(problem: Problem): void;
}

/** From the first words of a guest to a conversation: the visitor is made, then the conversation, then all is sent. */
export class GuestStart {
    readonly #first: FirstMessages;
    #running = false;
    #left = false;

    constructor(
        private readonly session: Session,
        device: Device,
        private readonly port: GuestStartPort,
    ) {
        this.#first = new FirstMessages(device);
    }

    get waiting(): boolean {
        return this.#first.all.length > 0;
    }

    get running(): boolean {
        return this.#running;
    }

    send(message: FirstMessage): void {
        this.#first.add(message);
        this.resume();
    }

    discard(clientMessageId: string): void {
        this.#first.remove(clientMessageId);
    }

    /** Shows what is waiting and tries until it is sent or refused. */
    resume(): void {
        if (!this.waiting) return;
        this.port.show(this.#first.all, 'waiting');
        if (!this.#running) void this.#run();
    }

    /** The person changed: what is under way is for nobody any more. */
    leave(): void {
        this.#left = true;
    }

    async #run(): Promise<void> {
        this.#running = true;
        try {
            for (let attempt = 1; await this.#tryOnce(); attempt++) {
                await new Promise((resolve) => setTimeout(resolve, retryDelayMs(attempt)));
            }
        } finally {
            this.#running = false;
        }
    }

    /** Whether it is worth another try. */
    async #tryOnce(): Promise<boolean> {
        if (this.#left || !this.waiting) return false;
        try {
            const answer = await this.port.arrive();
            const head = await this.session.conversation();
            if (!this.#left) this.port.began(answer, head, this.#first.take());
            return false;
        } catch (error) {
            if (!(error instanceof Problem)) throw error;
            if (error.passing || this.#left) return !this.#left;
            this.port.show(this.#first.all, 'failed');
            this.port.refused(error);
            return false;
        }
    }
}
