/** A setting that is not what it was. Undefined: it was not there. */
export type Difference = { field: string; before: unknown; after: unknown };

const NOT_FOR_PEOPLE = new Set(['id', 'version']);

/** What differs between two states, field by field; the whole of the one where the other is missing. */
export function differences(before: unknown, after: unknown): Difference[] {
    const [left, right] = [leaves(before), leaves(after)];
    return [...new Set([...left.keys(), ...right.keys()])]
        .map((field) => ({ field, before: left.get(field), after: right.get(field) }))
        .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

/** Every plain value by its way through the state; a list of plain values is one of them. */
function leaves(state: unknown, way = ''): Map<string, unknown> {
    if (state === null || state === undefined) return new Map();
    if (!isBranch(state)) return new Map([[way, state]]);
    const entries = Object.entries(state).filter(([name]) => way !== '' || !NOT_FOR_PEOPLE.has(name));
    return new Map(entries.flatMap(([name, value]) => [...leaves(value, step(way, name, state))]));
}

function isBranch(state: unknown): state is object {
    if (typeof state !== 'object' || state === null) return false;
    return !Array.isArray(state) || state.some((item) => typeof item === 'object' && item !== null);
}

/** The items of a list are counted as people count. */
function step(way: string, name: string, parent: object): string {
    const last = Array.isArray(parent) ? String(Number(name) + 1) : name;
    return way ? `${way}.${last}` : last;
}
