import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { reveal } from './reveal.ts';
import { useStore } from './store.ts';
import { useKeptPlace } from './useKeptPlace.ts';

/** `size` in CSS pixels; a heading cannot be chosen. */
export type Row = { id: string; size: number; isHeading?: boolean };

type Props<R extends Row> = {
    label: string;
    rows: readonly R[];
    /** The row that Tab reaches; it stays in the page also when it is scrolled away. */
    current: string | null;
    children: (row: R, position: { index: number; tabIndex: 0 | -1 }) => ReactNode;
    onEnd?: () => void;
    onKey?: (event: KeyboardEvent) => void;
    /** Tells how many rows are above the first visible one. */
    onPlace?: (above: number) => void;
};

const OVERSCAN = 6;
const EDGE_PX = 4;

/** A list of which only the visible rows exist: ten thousand cost what twenty cost. */
export function VirtualRows<R extends Row>(props: Props<R>) {
    const { rows, current, onEnd, onPlace } = props;
    const scroller = useRef<HTMLDivElement>(null);
    const currentIndex = rows.findIndex((row) => row.id === current);
    const tabStop = currentIndex < 0 ? rows.findIndex((row) => !row.isHeading) : currentIndex;
    const rangeExtractor = useCallback(
        (range: Range) => {
            const visible = defaultRangeExtractor(range);
            return currentIndex < 0 || visible.includes(currentIndex)
                ? visible
                : [...visible, currentIndex].sort((a, b) => a - b);
        },
        [currentIndex],
    );
    const virtual = useVirtualizer({
        count: rows.length,
        getScrollElement: () => scroller.current,
        estimateSize: (index) => rows[index]?.size ?? 0,
        // Rows of other sizes change places: measured anew whenever the rows change.
        getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
        overscan: OVERSCAN,
        paddingStart: EDGE_PX,
        paddingEnd: EDGE_PX,
        rangeExtractor,
    });
    const scrolledTo = useCallback(() => virtual.scrollOffset ?? 0, [virtual]);
    useKeptPlace(scroller, rows, scrolledTo);

    const items = virtual.getVirtualItems();
    const lastShown = virtual.range?.endIndex ?? 0;
    const firstShown = virtual.range?.startIndex ?? 0;
    useEffect(() => {
        if (rows.length > 0 && lastShown >= rows.length - 10) onEnd?.();
    }, [lastShown, rows.length, onEnd]);
    useEffect(() => onPlace?.(firstShown), [firstShown, onPlace]);

    const { scrollToIndex, scrollToOffset } = virtual;
    const wanted = useStore(reveal);
    useEffect(() => {
        const index = rows.findIndex((row) => row.id === wanted?.id);
        if (!wanted || index < 0) return;
        reveal.set(null);
        if (wanted.until < Date.now()) return;
        if (index === 0) scrollToOffset(0);
        else scrollToIndex(index, { align: 'auto' });
        if (wanted.focus) focusSoon(wanted.id);
    }, [wanted, rows, scrollToIndex, scrollToOffset]);

    return (
        <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]">
            <div
                role="listbox"
                aria-label={props.label}
                tabIndex={-1}
                className="relative w-full outline-none"
                style={{ height: virtual.getTotalSize() }}
                onKeyDown={props.onKey}
            >
                {items.map((item) => {
                    const row = rows[item.index];
                    if (!row) return null;
                    return (
                        <div
                            key={item.key}
                            role="presentation"
                            className="absolute inset-x-0 top-0"
                            style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                        >
                            {props.children(row, {
                                index: item.index,
                                tabIndex: item.index === tabStop ? 0 : -1,
                            })}
                        </div>
                    );
                })}
            </div>
        </div>
    );
}

export function rowElementId(id: string): string {
    return `row-${id}`;
}

/** The row may need a frame or two to exist after scrolling. */
function focusSoon(id: string, tries = 6): void {
    requestAnimationFrame(() => {
        const element = document.getElementById(rowElementId(id));
        if (element) element.focus({ preventScroll: true });
        else if (tries > 0) focusSoon(id, tries - 1);
    });
}
