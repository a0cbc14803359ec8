import type { Problem } from '@chatdesk/chat-protocol';
import { t } from '../../texts/t.ts';

export type Fault = { readonly field: string; readonly code: string };

/** Why something was not saved, where no single field is to blame. */
export type Trouble = { kind: 'conflict' | 'unreachable' | 'refused' | 'reloaded'; text: string };

export const CONFLICT = 'settings.changed-meanwhile';

/** What was typed over a base. Fields that are as in the base again are no edits. */
export function editsOver<T extends object>(base: T, edits: Partial<T>): Partial<T> {
    const differing = Object.entries(edits).filter(([name, value]) => !same(base[name as keyof T], value));
    return Object.fromEntries(differing) as Partial<T>;
}

export function isDirty<T extends object>(base: T, edits: Partial<T>): boolean {
    return Object.keys(editsOver(base, edits)).length > 0;
}

/** What was typed since `sent` went out: it must outlive the answer. */
export function editsSince<T extends object>(sent: Partial<T>, now: Partial<T>): Partial<T> {
    const newer = Object.entries(now).filter(([name, value]) => !same(sent[name as keyof T], value));
    return Object.fromEntries(newer) as Partial<T>;
}

/** The fault of a field, or of one of its items: `domains[3]` and `form.name` belong to `domains` and `form`. */
export function faultOf(faults: readonly Fault[], name: string): Fault | undefined {
    return faults.find(({ field }) => field === name || belongs(field, name));
}

export function without(faults: readonly Fault[], names: readonly string[]): readonly Fault[] {
    return faults.filter(({ field }) => !names.some((name) => field === name || belongs(field, name)));
}

function belongs(field: string, name: string): boolean {
    return field.startsWith(`${name}[`) || field.startsWith(`${name}.`);
}

/** The position in `domains[3]`. */
export function indexIn(field: string): number | undefined {
    const found = /\[(\d+)\]/.exec(field)?.[1];
    return found === undefined ? undefined : Number(found);
}

export function troubleOf(problem: Problem): Trouble | null {
    if (problem.errors.length > 0) return null;
    if (problem.code === CONFLICT) return { kind: 'conflict', text: t('settings.conflict') };
    if (problem.passing) return { kind: 'unreachable', text: t('settings.unreachable') };
    return { kind: 'refused', text: problem.message };
}

/** By content, for values as they come in JSON. */
export function same(a: unknown, b: unknown): boolean {
    if (Object.is(a, b)) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
    const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
    const names = Object.keys(left);
    return (
        Array.isArray(a) === Array.isArray(b) &&
        names.length === Object.keys(right).length &&
        names.every((name) => same(left[name], right[name]))
    );
}
