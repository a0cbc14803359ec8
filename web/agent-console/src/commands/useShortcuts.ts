import { useEffect } from 'react';
import { dialog, singleKeys } from '../app/ui.ts';
import type { Command } from './commands.ts';

/** Ctrl/⌘ K always; single keys only where they cannot be meant for a text or a dialog (WCAG 2.1.4). */
export function useShortcuts(commands: readonly Command[]): void {
    useEffect(() => {
        const onKeyDown = (event: KeyboardEvent) => {
            if (event.defaultPrevented) return;
            const run = isPaletteKey(event) ? togglePalette : singleKey(event, commands);
            if (!run) return;
            event.preventDefault();
            run();
        };
        window.addEventListener('keydown', onKeyDown);
        return () => window.removeEventListener('keydown', onKeyDown);
    }, [commands]);
}

function singleKey(event: KeyboardEvent, commands: readonly Command[]): (() => void) | undefined {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return undefined;
    if (dialog.get() || isInField(event.target)) return undefined;
    const command = commands.find((one) => one.key === event.key);
    return singleKeys.get() || event.key === 'Escape' ? command?.run : undefined;
}

function isPaletteKey(event: KeyboardEvent): boolean {
    return (
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === 'k'
    );
}

function togglePalette(): void {
    dialog.set(dialog.get() ? null : 'palette');
}

function isInField(target: EventTarget | null): boolean {
    const element = target instanceof HTMLElement ? target : null;
    return (
        element?.closest('input, textarea, select, [contenteditable], dialog, [role="menu"]') !== null &&
        element !== null
    );
}
