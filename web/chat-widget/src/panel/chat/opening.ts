import type { Availability } from '../session/initAnswer.ts';
import { Store } from './store.ts';

const LONGEST_TIMER_MS = 2_000_000_000;
const ASK_SPREAD_MS = 20_000;

/** Whether somebody answers: what the server said last, turned over by itself at the moment it named. */
export class Opening {
    readonly now = new Store<Availability>({ open: true, mode: 'leave_message' });
    #timer: ReturnType<typeof setTimeout> | undefined;

    constructor(private readonly askAgain: () => void) {}

    set({ open, opensAt = null, closesAt = null, mode }: Availability): void {
        clearTimeout(this.#timer);
        this.now.set({ open, opensAt, closesAt, mode });
        const next = open ? closesAt : opensAt;
        if (next) this.#wait(Date.parse(next));
    }

    #wait(until: number): void {
        const left = until - Date.now();
        if (left <= 0) this.#turn();
        else this.#timer = setTimeout(() => this.#wait(until), Math.min(left, LONGEST_TIMER_MS));
    }

    /** What comes after this the server knows; not everybody asks in the same second. */
    #turn(): void {
        const { open, mode } = this.now.value;
        this.set({ open: !open, mode });
        this.#timer = setTimeout(this.askAgain, 1_000 + Math.random() * ASK_SPREAD_MS);
    }
}
