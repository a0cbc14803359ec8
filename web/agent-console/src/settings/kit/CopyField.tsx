import { Check, Copy } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { say } from '../../ui/toasts.ts';
import { Below } from './Field.tsx';

const COPIED_MS = 2_000;

type Props = {
    label: string;
    value: string;
    hint?: string;
    /** For code of several lines. */
    lines?: boolean;
};

/** Something to take along: shown, not to be changed, copied with a click. */
export function CopyField({ label, value, hint, lines }: Props) {
    const id = useId();
    return (
        <div>
            <p className="mb-1.5 text-sm font-medium">{label}</p>
            <div className={classes('flex gap-2', lines ? 'flex-col items-start' : 'items-center')}>
                <code
                    id={id}
                    className={classes(
                        'w-full min-w-0 rounded-control border border-line bg-sunken px-2.5 py-1.5 font-mono text-sm select-all',
                        lines
                            ? 'overflow-x-auto whitespace-pre'
                            : 'flex min-h-9 items-center [overflow-wrap:anywhere]',
                    )}
                >
                    {value}
                </code>
                <CopyButton value={value} describedBy={id} />
            </div>
            <Below id={id} hint={hint} />
        </div>
    );
}

export function CopyButton({ value, describedBy }: { value: string; describedBy?: string }) {
    const [copied, setCopied] = useState(false);
    useEffect(() => {
        if (!copied) return;
        const timer = setTimeout(() => setCopied(false), COPIED_MS);
        return () => clearTimeout(timer);
    }, [copied]);
    const copy = async () => {
        try {
            await navigator.clipboard.writeText(value);
            setCopied(true);
        } catch (blocked) {
            console.warn('Not copied', blocked);
            say({ text: t('field.notCopied'), tone: 'negative' });
        }
    };
    const Icon = copied ? Check : Copy;
    return (
        <Button aria-describedby={describedBy} className="h-9 min-w-24" onClick={() => void copy()}>
            <Icon size={15} strokeWidth={1.75} aria-hidden />
            <span role="status">{copied ? t('field.copied') : t('field.copy')}</span>
        </Button>
    );
}
