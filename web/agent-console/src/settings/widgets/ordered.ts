/** Lists whose order the administrator decides. */
export function changed<T>(items: readonly T[], index: number, change: Partial<T>): T[] {
    return items.map((item, i) => (i === index ? { ...item, ...change } : item));
}

/** One place up (-1) or down (1); unchanged at the ends. */
export function moved<T>(items: readonly T[], index: number, by: -1 | 1): T[] {
    const to = index + by;
    const all = [...items];
    const item = all[index];
    if (item === undefined || to < 0 || to >= all.length) return all;
    all.splice(index, 1);
    all.splice(to, 0, item);
    return all;
}

export function without<T>(items: readonly T[], index: number): T[] {
    return items.filter((_, i) => i !== index);
}
