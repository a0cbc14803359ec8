import { type ComposeMode, composeMode, write } from '../app/ui.ts';
import { t } from '../texts/t.ts';
import { classes } from '../ui/classes.ts';
import { useStore } from '../ui/store.ts';

const KEYS = { reply: 'r', note: 'n' } as const;
const MODES: readonly ComposeMode[] = ['reply', 'note'];

/** Whether one writes to the contact or to the team. */
export function Modes() {
    const mode = useStore(composeMode);
    return (
        <fieldset aria-label={t('composer.mode')} className="flex gap-1 px-2 pt-2">
            {MODES.map((one) => (
                <button
                    key={one}
                    type="button"
                    aria-pressed={one === mode}
                    aria-keyshortcuts={KEYS[one]}
                    className={classes(
                        'h-6 rounded-control px-2 text-xs font-medium',
                        one === mode ? 'bg-active text-text' : 'text-muted hover:bg-hover',
                    )}
                    onClick={() => write(one)}
                >
                    {t(one === 'reply' ? 'composer.mode.reply' : 'composer.mode.note')}
                </button>
            ))}
        </fieldset>
    );
}
