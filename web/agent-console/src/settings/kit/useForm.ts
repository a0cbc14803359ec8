import { Problem } from '@chatdesk/chat-protocol';
import { useLayoutEffect, useRef, useState } from 'react';
import { editsOver, editsSince, type Fault, faultOf, type Trouble, troubleOf, without } from './draft.ts';
import { type FaultTexts, faultText } from './faultText.ts';

/** What a field of the kit needs: spread it, as in `<TextField {...form.field('name')} label=… />`. */
export type Bound<V> = {
    name: string;
    value: V;
    onChange: (value: V) => void;
    error: string | undefined;
};

/** Something being edited: what is shown, what is wrong with it, and the way to save it. */
export type Form<T extends object> = {
    value: T;
    dirty: boolean;
    saving: boolean;
    faults: readonly Fault[];
    trouble: Trouble | null;
    set: (edits: Partial<T>) => void;
    field: <K extends keyof T & string>(name: K, texts?: FaultTexts) => Bound<T[K]>;
    /** True when it was saved. */
    submit: () => Promise<boolean>;
    discard: () => void;
    /** Says something in the save bar; the edits stay. */
    tell: (trouble: Trouble | null) => void;
};

type Options<T, R> = { base: T; send: (value: T) => Promise<R>; onSaved?: (answer: R) => void };

/**
 * Edits over a base: what is typed stays when the base is loaded again, when saving fails, and also when
 * it is typed while saving.
 */
export function useForm<T extends object, R = unknown>({ base, send, onSaved }: Options<T, R>): Form<T> {
    const [edits, setEdits] = useState<Partial<T>>({});
    const [saving, setSaving] = useState(false);
    const [faults, setFaults] = useState<readonly Fault[]>([]);
    const [trouble, tell] = useState<Trouble | null>(null);
    const focusNext = useFocusOnFault();
    const busy = useRef(false);
    const value = { ...base, ...edits };

    const set = (more: Partial<T>) => {
        setEdits((before) => editsOver(base, { ...before, ...more }));
        setFaults((before) => without(before, Object.keys(more)));
    };

    const failed = (problem: unknown) => {
        if (!(problem instanceof Problem)) throw problem;
        setFaults(problem.errors);
        tell(troubleOf(problem));
        focusNext();
    };

    const submit = async () => {
        if (busy.current) return false;
        busy.current = true;
        setSaving(true);
        tell(null);
        try {
            const answer = await send(value);
            setFaults([]);
            setEdits((now) => editsSince(edits, now));
            onSaved?.(answer);
            return true;
        } catch (problem) {
            failed(problem);
            return false;
        } finally {
            busy.current = false;
            setSaving(false);
        }
    };

    const discard = () => {
        setEdits({});
        setFaults([]);
        tell(null);
    };

    const field = <K extends keyof T & string>(name: K, texts?: FaultTexts): Bound<T[K]> => {
        const fault = faultOf(faults, name);
        return {
            name,
            value: value[name],
            onChange: (next) => set({ [name]: next } as unknown as Partial<T>),
            error: fault && faultText(fault, value[name], texts),
        };
    };

    const dirty = Object.keys(editsOver(base, edits)).length > 0;
    return { value, dirty, saving, faults, trouble, set, field, submit, discard, tell };
}

/** After a refusal the first field that is to blame gets the focus; in a dialog, that of the dialog. */
function useFocusOnFault(): () => void {
    const [wanted, setWanted] = useState(0);
    useLayoutEffect(() => {
        if (wanted === 0) return;
        const faulty = '[aria-invalid="true"]';
        const first = document.querySelector(`dialog[open] ${faulty}`) ?? document.querySelector(faulty);
        if (first instanceof HTMLElement) first.focus();
    }, [wanted]);
    return () => setWanted((before) => before + 1);
}
