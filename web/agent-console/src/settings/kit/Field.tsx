import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { t } from '../../texts/t.ts';

/** What all fields have in common. */
export type FieldProps = {
    label: string;
    hint?: string | undefined;
    error?: string | undefined;
    /** Fields are needed unless this is false. */
    required?: boolean;
};

/** What the control of a field has to carry. */
export type ControlProps = {
    id: string;
    'aria-invalid': boolean;
    'aria-required': boolean;
    'aria-describedby': string | undefined;
};

type Props = FieldProps & { children: (control: ControlProps) => ReactNode };

/** The look of a control that takes text. */
export const CONTROL =
    'h-9 w-full min-w-0 rounded-control border border-line-control bg-bg px-2.5 text-text placeholder:text-faint hover:border-text-muted focus:border-accent aria-invalid:border-negative disabled:bg-sunken disabled:text-muted';

/** A control with its name above, and its hint and fault below. */
export function Field({ label, hint, error, required = true, children }: Props) {
    const id = useId();
    return (
        <div>
            <label htmlFor={id} className="mb-1.5 flex items-baseline gap-2 text-sm font-medium">
                {label}
                {!required && <span className="text-xs font-normal text-faint">{t('field.optional')}</span>}
            </label>
            {children({
                id,
                'aria-invalid': error !== undefined,
                'aria-required': required,
                'aria-describedby': describedBy(id, hint, error),
            })}
            <Below id={id} hint={hint} error={error} />
        </div>
    );
}

export function describedBy(id: string, hint?: string, error?: string): string | undefined {
    const ids = [error !== undefined && `${id}-error`, hint && `${id}-hint`].filter(Boolean);
    return ids.join(' ') || undefined;
}

/** The fault and the hint of the control with this id. */
export function Below({
    id,
    hint,
    error,
}: {
    id: string;
    hint?: string | undefined;
    error?: string | undefined;
}) {
    return (
        <>
            {error !== undefined && (
                <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-sm text-negative">
                    <CircleAlert size={14} aria-hidden className="mt-[3px] shrink-0" />
                    <span className="min-w-0 [overflow-wrap:anywhere]">{error}</span>
                </p>
            )}
            {hint && (
                <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
                    {hint}
                </p>
            )}
        </>
    );
}
