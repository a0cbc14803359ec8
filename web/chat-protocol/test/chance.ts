/** Chance that can be repeated: a seed gives the same row of numbers each time (Park and Miller). */
export class Chance {
    constructor(private state: number) {}

    /** From 0 to 1, exclusive. */
    readonly next = (): number => {
        this.state = (this.state * 48_271) % 2_147_483_647;
        return this.state / 2_147_483_647;
    };

    /** Whether something happens that happens this often. */
    is(probability: number): boolean {
        return this.next() < probability;
    }

    /** A whole number under `end`. */
    below(end: number): number {
        return Math.floor(this.next() * end);
    }

    pick<T>(values: readonly T[]): T {
        return values[this.below(values.length)] as T;
    }
}
