import { isConnected } from '@chatdesk/chat-protocol';
import { RefreshCw, WifiOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesk } from '../live/DeskContext.ts';
import { t } from '../texts/t.ts';
import { useStore } from '../ui/store.ts';

// A blink is not worth a banner; two seconds without a word are too long.
const PATIENCE_MS = 1_500;

export function ConnectionBanner() {
    const { connection, status: store } = useDesk();
    const status = useStore(store);
    const broken = useLasting(!isConnected(status), PATIENCE_MS);
    if (!broken) return null;
    const Icon = status === 'connecting' ? RefreshCw : WifiOff;
    return (
        <div
            role="alert"
            className="appear flex shrink-0 items-center justify-center gap-2 border-b border-line bg-caution-soft px-4 py-2 text-sm text-caution"
        >
            <Icon size={15} className="shrink-0" aria-hidden />
            {status === 'connecting' ? t('connection.banner.connecting') : t('connection.banner.offline')}
            {status === 'stopped' && (
                <button type="button" className="font-semibold underline" onClick={() => connection.start()}>
                    {t('again')}
                </button>
            )}
        </div>
    );
}

/** True once something has been so for a while without a break. */
function useLasting(is: boolean, forMs: number): boolean {
    const [lasting, setLasting] = useState(false);
    useEffect(() => {
        if (!is) return setLasting(false);
        const timer = setTimeout(() => setLasting(true), forMs);
        return () => clearTimeout(timer);
    }, [is, forMs]);
    return is && lasting;
}
