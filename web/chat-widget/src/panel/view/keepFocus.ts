const FOCUSABLE = 'a[href],button:not([disabled]),textarea:not([disabled]),[tabindex="0"]';

/** A dialog's keyboard (WCAG 2.4.3, ARIA dialog pattern): Tab goes round inside, Escape closes. Gives back its undoing. */
export function keepFocus(dialog: () => HTMLElement | null, close: () => void): () => void {
    const listen = (event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.isComposing) close();
        if (event.key !== 'Tab') return;
        const all = [...(dialog()?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
        const first = all[0];
        const last = all.at(-1);
        const [edge, other] = event.shiftKey ? [first, last] : [last, first];
        if (document.activeElement !== edge && document.activeElement !== document.body) return;
        event.preventDefault();
        other?.focus();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
}
