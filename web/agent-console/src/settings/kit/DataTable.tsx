import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';

export type Column<R> = {
    title: string;
    cell: (row: R) => ReactNode;
    /** Left out on a phone: what one can do without. */
    wideOnly?: boolean;
    /** `w-0` makes a column as narrow as its content. */
    className?: string;
};

type Props<R> = {
    /** What is in it, for screen readers. */
    label: string;
    rows: readonly R[];
    rowKey: (row: R) => string;
    columns: readonly Column<R>[];
    /** Buttons at the end of a row. */
    actions?: (row: R) => ReactNode;
    /** What a row shows when it is opened. */
    detail?: (row: R) => ReactNode;
    /** Instead of the table when there are no rows. */
    empty: ReactNode;
};

/** A plain table. On a phone it shows fewer columns, never a scroll bar to the side. */
export function DataTable<R>(props: Props<R>) {
    const { label, rows, rowKey, columns, actions, detail, empty } = props;
    if (rows.length === 0) return empty;
    return (
        <table className="w-full border-collapse text-start">
            <caption className="sr-only">{label}</caption>
            <thead>
                <tr className="border-b border-line text-xs text-muted">
                    {detail && (
                        <th scope="col" className="w-8">
                            <span className="sr-only">{t('table.details')}</span>
                        </th>
                    )}
                    {columns.map((column) => (
                        <th
                            key={column.title}
                            scope="col"
                            className={classes(
                                'pe-4 pb-2 text-start font-medium',
                                shown(column),
                                column.className,
                            )}
                        >
                            {column.title}
                        </th>
                    ))}
                    {actions && (
                        <th scope="col" className="w-0">
                            <span className="sr-only">{t('table.actions')}</span>
                        </th>
                    )}
                </tr>
            </thead>
            <tbody>
                {rows.map((row) => (
                    <TableRow key={rowKey(row)} row={row} {...props} />
                ))}
            </tbody>
        </table>
    );
}

function TableRow<R>({ row, columns, actions, detail }: Props<R> & { row: R }) {
    const [open, setOpen] = useState(false);
    const id = useId();
    const width = columns.length + (detail ? 1 : 0) + (actions ? 1 : 0);
    return (
        <Fragment>
            <tr
                className={classes('border-b border-line', detail && 'hover:bg-hover', open && 'border-b-0')}
                // A larger target for the mouse; keys have the button.
                onClick={detail && !open ? () => setOpen(true) : undefined}
            >
                {detail && (
                    <td className="align-top">
                        <button
                            type="button"
                            aria-expanded={open}
                            aria-controls={open ? id : undefined}
                            aria-label={t('table.details')}
                            className="flex h-11 w-8 items-center justify-center rounded-control text-muted"
                            onClick={(event) => {
                                event.stopPropagation();
                                setOpen(!open);
                            }}
                        >
                            <ChevronRight
                                size={16}
                                aria-hidden
                                className={classes(
                                    'transition-transform',
                                    open ? 'rotate-90' : 'rtl:-scale-x-100',
                                )}
                            />
                        </button>
                    </td>
                )}
                {columns.map((column) => (
                    <td
                        key={column.title}
                        className={classes(
                            'h-11 min-w-0 pe-4',
                            detail ? 'py-3 align-baseline' : 'py-2',
                            shown(column),
                            column.className,
                        )}
                    >
                        {column.cell(row)}
                    </td>
                ))}
                {actions && (
                    <td className="h-11 py-1.5">
                        <span className="flex justify-end gap-1">{actions(row)}</span>
                    </td>
                )}
            </tr>
            {detail && open && (
                <tr id={id} className="border-b border-line">
                    <td colSpan={width} className="ps-8 pb-4">
                        {detail(row)}
                    </td>
                </tr>
            )}
        </Fragment>
    );
}

function shown<R>({ wideOnly }: Column<R>): string | false {
    return wideOnly === true && 'hidden desk:table-cell';
}
