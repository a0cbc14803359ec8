import { describe, expect, it } from 'vitest';
import type { NumberedFrame } from '../src/frames.ts';
import { StreamOrder } from '../src/streamOrder.ts';

const frame = (seq: number): NumberedFrame => ({
    type: 'conversation',
    conversation: 'c',
    seq,
    archived: false,
    frozen: false,
});
const numbers = (frames: readonly NumberedFrame[]) => frames.map(({ seq }) => seq);

describe('StreamOrder', () => {
    it('applies the next, drops the past, holds the future', () => {
        const order = new StreamOrder();
        order.startAt('e', 4);
        expect(numbers(order.offer(frame(5)))).toEqual([5]);
        expect(numbers(order.offer(frame(5)))).toEqual([]);
        expect(numbers(order.offer(frame(3)))).toEqual([]);
        expect(numbers(order.offer(frame(8)))).toEqual([]);
        expect(numbers(order.offer(frame(7)))).toEqual([]);
        expect(order.behind).toBe(true);
        expect(numbers(order.offer(frame(6)))).toEqual([6, 7, 8]);
        expect(order.behind).toBe(false);
    });

    it('holds what arrives while the snapshot is fetched', () => {
        const order = new StreamOrder();
        expect(order.offer(frame(9))).toEqual([]);
        expect(order.offer(frame(11))).toEqual([]);
        expect(order.offer(frame(10))).toEqual([]);
        expect(order.behind).toBe(false);
        expect(numbers(order.startAt('e', 9))).toEqual([10, 11]);
    });

    // INV-5, INV-9: whatever the network does, each number is seen once and rising.
    it('gives 1..n for every order and any number of copies', () => {
        for (let seed = 1; seed <= 200; seed++) {
            const order = new StreamOrder();
            order.startAt('e', 0);
            const seen = shuffled([...range(40), ...range(40)], seed).flatMap((seq) =>
                numbers(order.offer(frame(seq))),
            );
            expect(seen).toEqual(range(40));
        }
    });

    it('is behind when a head is beyond what came', () => {
        const order = new StreamOrder();
        order.startAt('e', 2);
        order.hear(2);
        expect(order.behind).toBe(false);
        order.hear(3);
        expect(order.behind).toBe(true);
    });

    it('after a loss waits for a new start', () => {
        const order = new StreamOrder();
        order.startAt('e', 2);
        order.lose();
        expect(order.last).toBeNull();
        expect(order.offer(frame(3))).toEqual([]);
        expect(numbers(order.startAt('f', 0))).toEqual([]);
        expect(numbers(order.offer(frame(1)))).toEqual([1]);
    });
});

function range(n: number): number[] {
    return Array.from({ length: n }, (_, i) => i + 1);
}

function shuffled(values: number[], seed: number): number[] {
    let state = seed;
    const next = () => {
        state = (state * 48271) % 2147483647;
        return state / 2147483647;
    };
    return values
        .map((value) => ({ value, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value);
}
