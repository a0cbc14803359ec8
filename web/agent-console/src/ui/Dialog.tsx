import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';

type Props = {
    label: string;
    onClose: () => void;
    /** Esc and a click beside it do not close: for what is lost when it closes. */
    stays?: boolean;
    className?: string;
    children: ReactNode;
};

/** A modal dialog: the browser keeps the focus inside and gives it back (WAI-ARIA dialog pattern). */
export function Dialog({ label, onClose, stays = false, className, children }: Props) {
    const dialog = useRef<HTMLDialogElement>(null);

    // Closed while it is still in the page: only then the browser gives the focus back.
    useLayoutEffect(() => {
        const element = dialog.current;
        if (element && !element.open) element.showModal();
        return () => element?.close();
    }, []);

    return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; this is for the mouse on the backdrop.
        <dialog
            ref={dialog}
            aria-label={label}
            onClose={onClose}
            onCancel={(event) => stays && event.preventDefault()}
            onClick={(event) => event.target === dialog.current && !stays && onClose()}
            className={classes(
                'dialog m-auto max-h-[80dvh] w-[calc(100%-2rem)] overflow-hidden rounded-card bg-raised p-0 text-text shadow-floating',
                className,
            )}
        >
            {children}
        </dialog>
    );
}
