import { ChevronDown } from 'lucide-react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import type { FormField } from './widget.ts';

type Props = { fields: readonly FormField[]; fill: string; onFill: string };

/** The form before the chat, as visitors see it. */
export function PreviewForm({ fields, fill, onFill }: Props) {
    return (
        <div className="mx-4 mt-4 space-y-3 rounded-card bg-bg p-4">
            {fields.map((field) => (
                <Asked key={field.id} field={field} />
            ))}
            <span
                className="flex h-10 items-center justify-center rounded-card font-medium"
                style={{ background: fill, color: onFill }}
            >
                {t('widgets.preview.start')}
            </span>
        </div>
    );
}

function Asked({ field: { label, type, required } }: { field: FormField }) {
    const optional = !required && <small className="opacity-70"> {t('widgets.preview.optional')}</small>;
    const box = 'border border-line-control bg-bg';
    if (type === 'checkbox') {
        return (
            <p className="flex items-center gap-3">
                <span className={classes('size-5 shrink-0 rounded-[4px]', box)} />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                    {label}
                    {optional}
                </span>
            </p>
        );
    }
    return (
        <div>
            <p className="mb-1 font-medium [overflow-wrap:anywhere]">
                {label}
                {optional}
            </p>
            <span className={classes('flex h-10 items-center justify-end rounded-card px-3', box)}>
                {type === 'choice' && <ChevronDown size={16} aria-hidden />}
            </span>
        </div>
    );
}
