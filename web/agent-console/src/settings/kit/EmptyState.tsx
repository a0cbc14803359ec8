import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/Notice.tsx';

type Props = { icon: LucideIcon; title: string; body: string; children?: ReactNode };

/** What will be here, and the next step. */
export function EmptyState(props: Props) {
    return (
        <div className="flex min-h-64 rounded-card border border-dashed border-line-strong">
            <Notice {...props} />
        </div>
    );
}
