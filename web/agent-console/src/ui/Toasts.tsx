import { CircleAlert, X } from 'lucide-react';
import { t } from '../texts/t.ts';
import { useStore } from './store.ts';
import { type Toast, toasts, unsay } from './toasts.ts';

export function Toasts() {
    const all = useStore(toasts);
    return (
        <div
            role="status"
            className="pointer-events-none fixed inset-x-4 bottom-32 z-50 flex flex-col items-center gap-2 desk:inset-x-auto desk:start-[4.5rem] desk:bottom-4 desk:w-[19.25rem] desk:items-stretch"
        >
            {all.map((toast) => (
                <ToastCard key={toast.id} toast={toast} />
            ))}
        </div>
    );
}

function ToastCard({ toast }: { toast: Toast }) {
    const { action } = toast;
    return (
        <div className="appear pointer-events-auto flex max-w-full items-center gap-2 rounded-card bg-raised py-1.5 ps-4 pe-1.5 text-sm shadow-floating">
            {toast.tone === 'negative' && (
                <CircleAlert size={16} className="shrink-0 text-negative" aria-hidden />
            )}
            <span className="min-w-0 flex-1 truncate" title={toast.text}>
                {toast.text}
            </span>
            {action && (
                <button
                    type="button"
                    className="h-7 rounded-control px-2 font-semibold text-accent-text hover:bg-hover"
                    onClick={() => {
                        unsay(toast.id);
                        action.run();
                    }}
                >
                    {action.label}
                </button>
            )}
            <button
                type="button"
                aria-label={t('dialog.close')}
                className="flex size-7 items-center justify-center rounded-control text-faint hover:bg-hover"
                onClick={() => unsay(toast.id)}
            >
                <X size={14} aria-hidden />
            </button>
        </div>
    );
}
