/** The list with what was typed: several at once where they are parted by commas, spaces or lines; none twice. */
export function withTyped(
    items: readonly string[],
    typed: string,
    tidy: (item: string) => string = (item) => item,
): string[] {
    const more = typed.split(/[\s,;]+/).map(tidy);
    return [...new Set([...items, ...more.filter(Boolean)])];
}
