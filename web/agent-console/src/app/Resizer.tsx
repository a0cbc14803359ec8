import type { KeyboardEvent, PointerEvent } from 'react';
import { t } from '../texts/t.ts';
import { kept } from '../ui/kept.ts';
import { createStore, useStore } from '../ui/store.ts';

const USUAL = 340;
const NARROWEST = 260;
const WIDEST = 520;
const STEP = 16;

const width = createStore(within(Number(kept.read('list-width') ?? USUAL)));

export function useListWidth(): number {
    return useStore(width);
}

/** The edge between list and conversation: drag it, or use the arrow keys (WAI-ARIA window splitter). */
export function Resizer() {
    const now = useStore(width);
    const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(now + event.movementX);
    };
    const onKeyDown = (event: KeyboardEvent) => {
        if (event.key === 'ArrowLeft') resize(now - STEP);
        else if (event.key === 'ArrowRight') resize(now + STEP);
    };
    return (
        // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused and moved
        <div
            role="separator"
            aria-orientation="vertical"
            aria-label={t('inbox.resize')}
            aria-valuenow={now}
            aria-valuemin={NARROWEST}
            aria-valuemax={WIDEST}
            tabIndex={0}
            className="absolute inset-y-0 -end-1 z-20 hidden w-2 cursor-col-resize touch-none outline-none after:mx-auto after:block after:h-full after:w-0.5 after:bg-transparent hover:after:bg-line-strong focus-visible:after:bg-accent desk:block"
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onPointerUp={() => kept.write('list-width', String(width.get()))}
            onDoubleClick={() => resize(USUAL)}
            onKeyDown={onKeyDown}
        />
    );
}

function resize(to: number): void {
    width.set(within(to));
}

function within(px: number): number {
    return Math.min(WIDEST, Math.max(NARROWEST, px));
}
