import { useEffect, useState } from 'react';
import { guardPlace } from '../../app/place.ts';
import { t } from '../../texts/t.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

/** Asks before a page with unsaved changes is left: by a link, by "back", or by closing the tab. */
export function LeaveGuard({ when }: { when: boolean }) {
    const [leave, setLeave] = useState<(() => void) | null>(null);

    useEffect(() => {
        if (!when) return;
        const stop = guardPlace((go) => {
            setLeave(() => go);
            return false;
        });
        const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();
        addEventListener('beforeunload', beforeUnload);
        return () => {
            stop();
            removeEventListener('beforeunload', beforeUnload);
        };
    }, [when]);

    if (!leave) return null;
    return (
        <ConfirmDialog
            title={t('settings.leave.title')}
            body={t('settings.leave.body')}
            confirm={t('settings.leave.leave')}
            cancel={t('settings.leave.stay')}
            onConfirm={leave}
            onClose={() => setLeave(null)}
        />
    );
}
