import type { KeyboardEvent } from 'react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';

/** Whose hours: the organization's, or a department's. */
export type Scope = { path: string; name: string };

type Props = { scopes: readonly Scope[]; current: string; onChoose: (path: string) => void };

/** Arrows walk from tab to tab, Enter or Space opens one (WAI-ARIA tabs, manual activation). */
export function ScopeTabs({ scopes, current, onChoose }: Props) {
    const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
        const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
        const at = tabs.indexOf(document.activeElement as HTMLElement);
        const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
        const next = moves[event.key];
        if (next === undefined) return;
        event.preventDefault();
        tabs.at(next % tabs.length)?.focus();
    };
    return (
        <div
            role="tablist"
            aria-label={t('hours.scopes')}
            onKeyDown={onKeyDown}
            className="mb-6 flex flex-wrap gap-1 border-b border-line"
        >
            {scopes.map(({ path, name }) => (
                <button
                    key={path}
                    type="button"
                    role="tab"
                    aria-selected={path === current}
                    tabIndex={path === current ? 0 : -1}
                    className={classes(
                        '-mb-px h-9 max-w-60 truncate border-b-2 px-3 text-sm',
                        path === current
                            ? 'border-accent font-medium'
                            : 'border-transparent text-muted hover:text-text',
                    )}
                    onClick={() => onChoose(path)}
                >
                    {name}
                </button>
            ))}
        </div>
    );
}
