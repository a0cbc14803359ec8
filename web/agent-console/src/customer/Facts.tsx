import type { ReactNode } from 'react';

export function Facts({ label, title, children }: { label: string; title?: string; children: ReactNode }) {
    return (
        <section aria-label={label} className="border-t border-line px-5 py-4">
            {title && (
                <h3 className="mb-3 text-sm font-semibold [overflow-wrap:anywhere]" dir="auto">
                    {title}
                </h3>
            )}
            <dl className="space-y-2 text-sm">{children}</dl>
        </section>
    );
}

/** What a section says that has nothing to tell. */
export function Nothing({ children }: { children: string }) {
    return <p className="text-sm text-faint">{children}</p>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
    return (
        <div className="flex gap-3">
            <dt className="w-22 shrink-0 text-muted">{name}</dt>
            <dd className="min-w-0 flex-1 [overflow-wrap:anywhere]">{children}</dd>
        </div>
    );
}
