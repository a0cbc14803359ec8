import { go, type Pane } from '../app/place.ts';
import { dialog, drawer, togglePanel, write } from '../app/ui.ts';
import { pagesFor } from '../settings/pages.ts';
import { type TextKey, t } from '../texts/t.ts';
import { chooseTheme, THEMES } from '../theme/theme.ts';
import { revealRow } from '../ui/reveal.ts';
import type { Command } from './commands.ts';
import { step } from './steps.ts';

/** Along the list of conversations. */
export const walking: readonly Command[] = [
    { id: 'next', title: t('command.next'), group: 'actions', key: 'j', run: () => step(1) },
    { id: 'previous', title: t('command.previous'), group: 'actions', key: 'k', run: () => step(-1) },
];

/** Actions that need nothing but the page. */
export const everywhere: readonly Command[] = [
    { id: 'find', title: t('command.find'), group: 'actions', key: '/', run: () => dialog.set('find') },
    { id: 'help', title: t('command.help'), group: 'actions', key: '?', run: () => dialog.set('help') },
];

export const going: readonly Command[] = (
    [
        ['chats', 'command.goInbox'],
        ['archived', 'command.goArchived'],
        ['contacts', 'command.goContacts'],
    ] as const satisfies readonly (readonly [Pane, TextKey])[]
).map(([pane, title]) => ({
    id: `go-${pane}`,
    title: t(title),
    group: 'go',
    run: () => go({ pane, chat: null }),
}));

/** The pages of the settings that this role may see. */
export function settingsFor(role: string): Command[] {
    return pagesFor(role).map(({ path, title }) => ({
        id: `settings-${path}`,
        title: t('command.goSettings', { page: t(title) }),
        group: 'go',
        run: () => go({ pane: 'settings', chat: null, page: path }),
    }));
}

export const appearance: readonly Command[] = THEMES.map((theme) => ({
    id: `theme-${theme}`,
    title: t('command.theme', { theme: t(`theme.${theme}`) }),
    group: 'appearance',
    words: 'dark light theme',
    run: () => chooseTheme(theme),
}));

export function forChat(isWide: boolean): Command[] {
    return [
        {
            id: 'reply',
            title: t('command.reply'),
            group: 'actions',
            key: 'r',
            run: () => write('reply'),
        },
        {
            id: 'note',
            title: t('command.note'),
            group: 'actions',
            key: 'n',
            run: () => write('note'),
        },
        { id: 'details', title: t('command.details'), group: 'actions', run: () => togglePanel(isWide) },
    ];
}

export function backToList({ pane, chat }: { pane: Pane; chat: string }): Command {
    const run = () => {
        if (drawer.get()) return drawer.set(false);
        go({ pane, chat: null });
        revealRow(chat, { focus: true });
    };
    return { id: 'close', title: t('command.close'), group: 'actions', key: 'Escape', run };
}
