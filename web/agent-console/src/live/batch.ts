/**
 * Gathers what arrives between two paints, so that fifty updates a second cost one render each frame.
 * A hidden page paints nothing: there a short timer stands in.
 */
export class Batch<T> {
    #waiting: T[] = [];
    #scheduled = false;

    constructor(
        private readonly flush: (all: readonly T[]) => void,
        private readonly schedule: (run: () => void) => void = beforePaint,
    ) {}

    add(one: T): void {
        this.#waiting.push(one);
        if (this.#scheduled) return;
        this.#scheduled = true;
        this.schedule(() => this.#run());
    }

    #run(): void {
        const all = this.#waiting;
        this.#waiting = [];
        this.#scheduled = false;
        this.flush(all);
    }
}

function beforePaint(run: () => void): void {
    if (document.visibilityState === 'visible') requestAnimationFrame(run);
    else setTimeout(run, 50);
}
