import { X } from 'lucide-react';

/** What the widget says first, beside its bubble. */
export function Teaser({ text }: { text: string }) {
    return (
        <p className="flex max-w-[280px] items-start gap-2 rounded-[16px] bg-bg py-3 ps-4 pe-3 shadow-floating">
            <span className="min-w-0 flex-1 whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
                {text}
            </span>
            <X size={16} aria-hidden className="mt-0.5 shrink-0 text-muted" />
        </p>
    );
}
