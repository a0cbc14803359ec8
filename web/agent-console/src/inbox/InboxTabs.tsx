import type { KeyboardEvent } from 'react';
import { go, usePlace } from '../app/place.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { useTotal } from './useInbox.ts';

export const INBOX_PANEL = 'inbox-panel';

export function InboxTabs({ archived }: { archived: boolean }) {
    const other = () => go({ pane: archived ? 'chats' : 'archived', chat: null });
    const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        other();
        document.getElementById(archived ? 'tab-active' : 'tab-archived')?.focus();
    };
    return (
        <div
            role="tablist"
            aria-label={t('inbox.tabs')}
            className="flex shrink-0 gap-4 border-b border-line px-4"
            onKeyDown={onKeyDown}
        >
            <Tab id="tab-active" label={t('inbox.active')} selected={!archived} onSelect={other} />
            <Tab id="tab-archived" label={t('inbox.archived')} selected={archived} onSelect={other} />
        </div>
    );
}

type TabProps = { id: string; label: string; selected: boolean; onSelect: () => void };

function Tab({ id, label, selected, onSelect }: TabProps) {
    const total = useTotal(id === 'tab-archived', usePlace().department ?? null);
    return (
        <button
            type="button"
            id={id}
            role="tab"
            aria-selected={selected}
            aria-controls={INBOX_PANEL}
            aria-label={label}
            tabIndex={selected ? 0 : -1}
            onClick={() => !selected && onSelect()}
            className={classes(
                '-mb-px flex h-9 items-center gap-1.5 border-b-2 text-sm font-medium transition-colors',
                selected ? 'border-accent text-text' : 'border-transparent text-muted hover:text-text',
            )}
        >
            {label}
            {total !== undefined && total > 0 && (
                <span className="text-xs font-normal text-faint">{total.toLocaleString('en')}</span>
            )}
        </button>
    );
}
