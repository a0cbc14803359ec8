import type { ProactiveRule } from './widget.ts';

export const MOST_RULES = 20;

/** A rule that holds on every page at once, until it is told otherwise. Its id is remembered by browsers, and stays. */
export function newRule(rules: readonly ProactiveRule[], name: string): ProactiveRule {
    const taken = new Set(rules.map(({ id }) => id));
    let number = rules.length + 1;
    while (taken.has(`rule-${number}`)) number++;
    return {
        id: `rule-${number}`,
        name,
        afterSeconds: 30,
        urlPattern: null,
        pages: null,
        onlyWhenOnline: true,
        message: '',
    };
}
