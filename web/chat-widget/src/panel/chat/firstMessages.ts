import type { Device } from '../device.ts';
import type { Outgoing } from './thread.ts';

type FirstMessage = Omit<Outgoing, 'state'>;

/** What a guest wrote before there was a conversation to send it in; survives a reload. */
export class FirstMessages {
    #all: readonly FirstMessage[];

    constructor(private readonly device: Device) {
        this.#all = JSON.parse(device.get('first') ?? '[]');
    }

    get all(): readonly FirstMessage[] {
        return this.#all;
    }

    add(message: FirstMessage): void {
        this.#keep([...this.#all, message]);
    }

    remove(clientMessageId: string): void {
        this.#keep(this.#all.filter((other) => other.clientMessageId !== clientMessageId));
    }

    /** Gives all and forgets them. */
    take(): readonly FirstMessage[] {
        const all = this.#all;
        this.#keep([]);
        return all;
    }

    #keep(all: readonly FirstMessage[]): void {
        this.#all = all;
        this.device.set('first', all.length > 0 ? JSON.stringify(all) : null);
    }
}
