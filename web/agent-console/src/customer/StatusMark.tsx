import { Circle, CircleCheck, CircleDot, Lock } from 'lucide-react';
import { wordFor } from '../texts/t.ts';

const LOOKS: Record<string, { icon: typeof Circle; tone: string }> = {
    open: { icon: Circle, tone: 'text-accent-text' },
    in_progress: { icon: CircleDot, tone: 'text-caution' },
    resolved: { icon: CircleCheck, tone: 'text-positive' },
    closed: { icon: Lock, tone: 'text-muted' },
};

export function StatusMark({ status }: { status: string }) {
    const { icon: Icon, tone } = LOOKS[status] ?? { icon: Circle, tone: 'text-muted' };
    return (
        <span className="inline-flex items-center gap-1.5">
            <Icon size={14} className={tone} aria-hidden />
            {wordFor('ticket.status', status)}
        </span>
    );
}
