import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Row } from './VirtualRows.tsx';

const WITNESSES = 3;

/**
 * Keeps the reader's place when rows come, go or move above it: what was visible stays where it was on
 * the screen. At the very top nothing is held, so that what is new shows at once.
 */
export function useKeptPlace(
    scroller: RefObject<HTMLElement | null>,
    rows: readonly Row[],
    // Known from scroll events. At the top, where most updates come, asking the element would force a layout each time.
    scrolledTo: () => number,
): void {
    const before = useRef<readonly Row[]>(rows);

    useLayoutEffect(() => {
        const from = scrolledTo() > 0 ? (scroller.current?.scrollTop ?? 0) : 0;
        const moved = shift(before.current, rows, from);
        before.current = rows;
        if (scroller.current && moved !== 0) scroller.current.scrollTop = from + moved;
    }, [scroller, rows, scrolledTo]);
}

/**
 * How far the visible rows moved. The middle of three decides, because one of them may be the very row
 * that went to the top.
 */
export function shift(before: readonly Row[], after: readonly Row[], scrollTop: number): number {
    if (scrollTop <= 0 || before === after) return 0;
    const tops = topsOf(after);
    const moves = visibleFrom(before, scrollTop)
        .map(({ id, top }) => (tops.get(id) ?? Number.NaN) - top)
        .filter((move) => !Number.isNaN(move))
        .sort((a, b) => a - b);
    return moves[Math.floor((moves.length - 1) / 2)] ?? 0;
}

function visibleFrom(rows: readonly Row[], scrollTop: number): { id: string; top: number }[] {
    const visible = [];
    let top = 0;
    for (const row of rows) {
        if (visible.length === WITNESSES) break;
        if (top + row.size > scrollTop) visible.push({ id: row.id, top });
        top += row.size;
    }
    return visible;
}

function topsOf(rows: readonly Row[]): Map<string, number> {
    const tops = new Map<string, number>();
    let top = 0;
    for (const row of rows) {
        tops.set(row.id, top);
        top += row.size;
    }
    return tops;
}
