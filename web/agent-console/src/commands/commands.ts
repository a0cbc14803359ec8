import type { TextKey } from '../texts/t.ts';

export type CommandGroup = 'actions' | 'go' | 'status' | 'appearance' | 'conversations';

/** Something a member can do, by palette or key. `key` is a single key, as `KeyboardEvent.key` names it. */
export type Command = {
    id: string;
    title: string;
    group: CommandGroup;
    key?: string;
    /** What tells two of the same name apart. */
    hint?: string;
    /** More words to find it by. */
    words?: string;
    run: () => void;
};

export const GROUP_TITLES: Record<CommandGroup, TextKey> = {
    actions: 'command.group.actions',
    go: 'command.group.go',
    status: 'command.group.status',
    appearance: 'command.group.appearance',
    conversations: 'command.group.conversations',
};

/** Those that contain every word of the text; the best first, and what belongs to one group together. */
export function matching(commands: readonly Command[], text: string): Command[] {
    const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return grouped(commands);
    const ranked = commands
        .map((command) => ({ command, rank: rankOf(command, words) }))
        .filter(({ rank }) => rank < NO_MATCH)
        .sort((a, b) => a.rank - b.rank);
    return grouped(ranked.map(({ command }) => command));
}

const NO_MATCH = 4;

function rankOf(command: Command, words: readonly string[]): number {
    const title = command.title.toLocaleLowerCase();
    const all = `${title} ${command.hint ?? ''} ${command.words ?? ''}`.toLocaleLowerCase();
    if (title.startsWith(words.join(' '))) return 0;
    if (words.every((word) => ` ${title}`.includes(` ${word}`))) return 1;
    if (words.every((word) => title.includes(word))) return 2;
    return words.every((word) => all.includes(word)) ? 3 : NO_MATCH;
}

/** A group stands where its best member stands. */
function grouped(commands: readonly Command[]): Command[] {
    const groups = [...new Set(commands.map((command) => command.group))];
    return groups.flatMap((group) => commands.filter((command) => command.group === group));
}
