import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import type { AuditEntry } from './audit.ts';
import { type Difference, differences } from './differences.ts';
import { fieldWords, valueWords } from './words.ts';

/** What an entry changed, only that: before and after side by side. */
export function Differences({ entry: { before, after, subject } }: { entry: AuditEntry }) {
    const all = differences(before, after);
    if (all.length === 0) return <p className="text-sm text-muted">{t('audit.same')}</p>;
    return (
        <table className="w-full table-fixed border-collapse rounded-card bg-sunken text-sm">
            <caption className="sr-only">{t('audit.differences', { subject })}</caption>
            <thead>
                <tr className="text-xs text-muted">
                    {(['audit.field', 'audit.before', 'audit.after'] as const).map((title) => (
                        <th key={title} scope="col" className="px-3 pt-2.5 pb-1 text-start font-medium">
                            {t(title)}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {all.map((one) => (
                    <Row key={one.field} {...one} />
                ))}
            </tbody>
        </table>
    );
}

function Row({ field, before, after }: Difference) {
    return (
        <tr className="align-top">
            <th scope="row" className="px-3 py-1.5 text-start font-medium [overflow-wrap:anywhere]">
                {fieldWords(field)}
            </th>
            <Value value={before} className="text-muted" />
            <Value value={after} />
        </tr>
    );
}

function Value({ value, className }: { value: unknown; className?: string }) {
    return (
        <td
            dir="auto"
            className={classes(
                'px-3 py-1.5 text-start whitespace-pre-wrap [overflow-wrap:anywhere]',
                value === undefined ? 'text-faint' : className,
            )}
        >
            {valueWords(value)}
        </td>
    );
}
