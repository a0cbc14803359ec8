import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { moved, without } from './ordered.ts';

type Props<T> = {
    label: string;
    items: readonly T[];
    most: number;
    /** What a row is called while it is moved or removed. */
    nameOf: (item: T) => string;
    onChange: (items: T[]) => void;
    add: string;
    create: () => T;
    empty: string;
    /** `tools` moves and removes the row. */
    children: (item: T, index: number, tools: ReactNode) => ReactNode;
    /** The row that is worked on. */
    onTouched?: (item: T) => void;
};

/** Rows that are added, put in order and taken away, by mouse and keyboard alike. */
export function OrderedRows<T extends { id: string }>(props: Props<T>) {
    const { label, items, most, nameOf, onChange, add, create, empty, children, onTouched } = props;
    const rows = useRef<HTMLOListElement>(null);
    const adding = useRef<HTMLDivElement>(null);
    const [said, say] = useState('');

    const move = (index: number, by: -1 | 1) => {
        const item = items[index];
        onChange(moved(items, index, by));
        say(t('widgets.row.moved', { label: item ? nameOf(item) : '', place: index + by + 1 }));
        // The button that was used goes along with its row: at an end it is off, and the other one takes over.
        requestAnimationFrame(() => {
            const row = rows.current?.children[index + by];
            const names = by < 0 ? ['up', 'down'] : ['down', 'up'];
            for (const name of names) {
                const button = row?.querySelector<HTMLButtonElement>(`[data-move=${name}]:not([disabled])`);
                if (button) return button.focus();
            }
        });
    };
    const remove = (index: number) => {
        onChange(without(items, index));
        say(t('widgets.row.removed'));
        requestAnimationFrame(() => adding.current?.querySelector('button')?.focus());
    };
    const addOne = () => {
        onChange([...items, create()]);
        requestAnimationFrame(() => rows.current?.lastElementChild?.querySelector('input')?.select());
    };

    return (
        <>
            {items.length === 0 && <p className="text-sm text-muted">{empty}</p>}
            <ol ref={rows} className="space-y-3" aria-label={label}>
                {items.map((item, index) => (
                    <li
                        key={item.id}
                        className="space-y-4 rounded-card border border-line-strong p-4"
                        onFocusCapture={() => onTouched?.(item)}
                    >
                        {children(
                            item,
                            index,
                            <Tools
                                label={nameOf(item)}
                                first={index === 0}
                                last={index === items.length - 1}
                                onMove={(by) => move(index, by)}
                                onRemove={() => remove(index)}
                            />,
                        )}
                    </li>
                ))}
            </ol>
            <p role="status" className="sr-only">
                {said}
            </p>
            <div ref={adding} className="flex items-center gap-3">
                <Button disabled={items.length >= most} onClick={addOne}>
                    <Plus size={15} aria-hidden />
                    {add}
                </Button>
                <span className="text-sm text-muted">
                    {t('widgets.row.count', { count: items.length, most })}
                </span>
            </div>
        </>
    );
}

type ToolsProps = {
    label: string;
    first: boolean;
    last: boolean;
    onMove: (by: -1 | 1) => void;
    onRemove: () => void;
};

function Tools({ label, first, last, onMove, onRemove }: ToolsProps) {
    return (
        <span className="flex gap-1 pb-0.5">
            <IconButton
                icon={ArrowUp}
                label={t('widgets.row.up', { label })}
                data-move="up"
                disabled={first}
                className="disabled:opacity-40"
                onClick={() => onMove(-1)}
            />
            <IconButton
                icon={ArrowDown}
                label={t('widgets.row.down', { label })}
                data-move="down"
                disabled={last}
                className="disabled:opacity-40"
                onClick={() => onMove(1)}
            />
            <IconButton icon={Trash2} label={t('field.remove', { item: label })} onClick={onRemove} />
        </span>
    );
}
