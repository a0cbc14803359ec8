import {
    type KeyboardEvent,
    type Ref,
    useId,
    useImperativeHandle,
    useLayoutEffect,
    useRef,
    useState,
} from 'react';
import { useGrowing } from '../composer/field.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { type Colleague, colleaguesFor, queryBefore, withMention } from './mentions.ts';

const MOST_SHOWN = 8;

type Props = {
    value: string;
    label: string;
    placeholder?: string;
    colleagues: readonly Colleague[];
    field: Ref<HTMLTextAreaElement>;
    onChange: (text: string) => void;
    onSubmit: () => void;
    onCancel: () => void;
    onKeyDown?: (event: KeyboardEvent) => void;
};

/** A text in which @ offers the members: arrows walk, Enter takes, Esc closes (WAI-ARIA combobox). */
export function MentionField(props: Props) {
    const { value, colleagues } = props;
    const area = useRef<HTMLTextAreaElement>(null);
    const [caret, setCaret] = useState(value.length);
    const [at, setAt] = useState(0);
    const [closedFor, setClosedFor] = useState<number | null>(null);
    const listId = useId();
    useGrowing(area, value);
    const moveTo = useRef<number | null>(null);
    // Before the next key can arrive: whoever types on at once types behind the name.
    useLayoutEffect(() => {
        if (moveTo.current === null) return;
        area.current?.setSelectionRange(moveTo.current, moveTo.current);
        moveTo.current = null;
    });
    useImperativeHandle(props.field, () => area.current as HTMLTextAreaElement);

    const wanted = queryBefore(value, caret);
    const offered =
        wanted && wanted.from !== closedFor
            ? colleaguesFor(wanted.query, colleagues).slice(0, MOST_SHOWN)
            : [];
    const current = offered[Math.min(at, offered.length - 1)];

    const take = (colleague: Colleague) => {
        if (!wanted) return;
        const next = withMention(value, wanted.from, caret, colleague);
        props.onChange(next.text);
        setCaret(next.caret);
        setAt(0);
        moveTo.current = next.caret;
    };

    const onPickerKey = (event: KeyboardEvent): boolean => {
        if (!current || !wanted || event.nativeEvent.isComposing) return false;
        const count = offered.length;
        const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: count - 1 };
        const move = moves[event.key];
        if (move !== undefined) setAt((Math.min(at, count - 1) + move) % count);
        else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') take(current);
        else if (event.key === 'Escape') setClosedFor(wanted.from);
        else return false;
        event.preventDefault();
        return true;
    };

    const onKeyDown = (event: KeyboardEvent) => {
        if (onPickerKey(event)) return;
        if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            props.onSubmit();
        } else if (event.key === 'Escape') {
            event.preventDefault();
            props.onCancel();
        } else props.onKeyDown?.(event);
    };

    return (
        <div className="relative">
            <textarea
                ref={area}
                aria-label={props.label}
                aria-autocomplete="list"
                aria-controls={current ? listId : undefined}
                aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
                placeholder={props.placeholder}
                value={value}
                rows={1}
                dir="auto"
                className="block max-h-60 w-full resize-none bg-transparent px-3 pt-2.5 pb-1 outline-none placeholder:text-muted"
                onChange={({ target }) => {
                    setCaret(target.selectionStart);
                    setAt(0);
                    if (queryBefore(target.value, target.selectionStart)?.from !== closedFor)
                        setClosedFor(null);
                    props.onChange(target.value);
                }}
                onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
                onKeyDown={onKeyDown}
            />
            {current && (
                <div
                    id={listId}
                    role="listbox"
                    aria-label={t('note.mention')}
                    tabIndex={-1}
                    className="appear absolute bottom-full start-2 z-30 mb-1 max-h-64 w-64 overflow-y-auto rounded-card bg-raised p-1 shadow-floating"
                >
                    {offered.map((colleague, index) => (
                        <div
                            key={colleague.id}
                            id={`${listId}-${colleague.id}`}
                            role="option"
                            tabIndex={-1}
                            aria-selected={colleague === current}
                            className={classes(
                                'flex h-8 items-center truncate rounded-control px-2 text-sm',
                                colleague === current && 'bg-active',
                            )}
                            // Before the field loses the focus.
                            onPointerDown={(event) => {
                                event.preventDefault();
                                take(colleague);
                            }}
                            onPointerMove={() => setAt(index)}
                        >
                            {colleague.name}
                        </div>
                    ))}
                </div>
            )}
        </div>
    );
}
