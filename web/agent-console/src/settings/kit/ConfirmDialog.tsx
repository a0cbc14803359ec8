import { type ReactNode, useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

type Props = {
    title: string;
    body: ReactNode;
    confirm: string;
    cancel?: string;
    /** `primary` for what can be taken back easily. */
    look?: 'danger' | 'primary';
    /** The dialog stays until this has ended. */
    onConfirm: () => unknown;
    onClose: () => void;
};

/** Asks before something that cannot be undone. The careful answer has the focus. */
export function ConfirmDialog({ title, body, confirm, cancel, look = 'danger', onConfirm, onClose }: Props) {
    const [busy, setBusy] = useState(false);
    const go = async () => {
        setBusy(true);
        try {
            await onConfirm();
        } finally {
            onClose();
        }
    };
    return (
        <Dialog label={title} onClose={onClose} className="max-w-md">
            <div className="p-5">
                <h2 className="font-semibold">{title}</h2>
                <div className="mt-1.5 text-muted">{body}</div>
                <div className="mt-5 flex flex-wrap justify-end gap-2">
                    <Button autoFocus onClick={onClose}>
                        {cancel ?? t('dialog.cancel')}
                    </Button>
                    <Button look={look} disabled={busy} onClick={() => void go()}>
                        {confirm}
                    </Button>
                </div>
            </div>
        </Dialog>
    );
}
