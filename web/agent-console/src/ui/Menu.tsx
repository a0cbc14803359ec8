import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';

const GAP_PX = 8;

type Props = {
    label: string;
    trigger: ReactNode;
    triggerClassName?: string;
    className?: string;
    tabIndex?: number;
    children: ReactNode;
};

/** A button that opens a menu (WAI-ARIA menu button): arrows walk, Esc and a click outside close. */
export function Menu({ label, trigger, triggerClassName, className, tabIndex = 0, children }: Props) {
    const [open, setOpen] = useState(false);
    const root = useRef<HTMLDivElement>(null);
    const button = useRef<HTMLButtonElement>(null);

    useEffect(() => {
        if (!open) return;
        itemsIn(root.current)[0]?.focus();
        const outside = (event: PointerEvent) =>
            root.current?.contains(event.target as Node) || setOpen(false);
        document.addEventListener('pointerdown', outside);
        return () => document.removeEventListener('pointerdown', outside);
    }, [open]);

    const close = () => {
        setOpen(false);
        button.current?.focus();
    };

    const onKeyDown = (event: KeyboardEvent) => {
        if (!open) return;
        const items = itemsIn(root.current);
        const at = items.indexOf(document.activeElement as HTMLElement);
        const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
        const next = moves[event.key];
        if (next !== undefined) items.at(next % items.length)?.focus();
        else if (event.key === 'Escape') close();
        else if (event.key === 'Tab') return setOpen(false);
        else return;
        event.preventDefault();
        event.stopPropagation();
    };

    return (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the menu's items bubble up to here
        <div ref={root} className="relative" onKeyDown={onKeyDown}>
            <button
                ref={button}
                type="button"
                aria-label={label}
                tabIndex={tabIndex}
                aria-haspopup="menu"
                aria-expanded={open}
                className={triggerClassName}
                onClick={() => setOpen(!open)}
            >
                {trigger}
            </button>
            {open && (
                // biome-ignore lint/a11y/useKeyWithClickEvents: an item is a button, Enter clicks it
                <div
                    ref={keepInside}
                    role="menu"
                    aria-label={label}
                    tabIndex={-1}
                    onClick={close}
                    className={classes(
                        'appear absolute z-50 w-60 rounded-card bg-raised p-1 shadow-floating',
                        className,
                    )}
                >
                    {children}
                </div>
            )}
        </div>
    );
}

type ItemProps = { checked?: boolean; icon: ReactNode; children: ReactNode; onSelect: () => void };

export function MenuItem({ checked, icon, children, onSelect }: ItemProps) {
    const role = checked === undefined ? 'menuitem' : 'menuitemradio';
    return (
        <button
            type="button"
            role={role}
            {...(checked === undefined ? {} : { 'aria-checked': checked })}
            tabIndex={-1}
            onClick={onSelect}
            className="flex h-8 w-full items-center gap-2.5 rounded-control px-2 text-start text-sm hover:bg-hover focus-visible:bg-hover focus-visible:outline-none"
        >
            <span className="flex w-4 justify-center text-muted">{icon}</span>
            <span className="min-w-0 flex-1">{children}</span>
            {checked && (
                <span aria-hidden className="text-accent-text">
                    ✓
                </span>
            )}
        </button>
    );
}

/** Moves a menu that would stand outside of what shows it, on a phone or at an edge. */
function keepInside(menu: HTMLElement | null): void {
    if (!menu) return;
    const room = roomFor(menu);
    const { left, right, top } = menu.getBoundingClientRect();
    const x = Math.max(room.left + GAP_PX - left, 0) + Math.min(room.right - GAP_PX - right, 0);
    const y = Math.max(room.top + GAP_PX - top, 0);
    menu.style.translate = `${x}px ${y}px`;
}

function roomFor({ parentElement }: HTMLElement): DOMRect {
    let around = parentElement;
    while (around && getComputedStyle(around).overflowY === 'visible') around = around.parentElement;
    return (around ?? document.body).getBoundingClientRect();
}

function itemsIn(root: HTMLElement | null): HTMLElement[] {
    return [...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
