import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = { icon: LucideIcon; title: string; body?: string; children?: ReactNode };

/** An empty or broken place: what will be here or what happened, and the next step. */
export function Notice({ icon: Icon, title, body, children }: Props) {
    return (
        <div className="m-auto flex max-w-72 flex-col items-center p-6 text-center">
            <span className="mb-3 flex size-11 items-center justify-center rounded-card bg-hover text-faint">
                <Icon size={22} strokeWidth={1.5} aria-hidden />
            </span>
            <p className="font-semibold">{title}</p>
            {body && <p className="mt-1 text-sm text-balance text-muted">{body}</p>}
            {children && <div className="mt-4 flex gap-2">{children}</div>}
        </div>
    );
}
