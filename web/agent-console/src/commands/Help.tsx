import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { dialog, setSingleKeys, singleKeys } from '../app/ui.ts';
import { t } from '../texts/t.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useStore } from '../ui/store.ts';
import type { Command } from './commands.ts';
import { keyName } from './Palette.tsx';

/** All keys on one page, and the switch for the single ones. */
export function Help({ commands }: { commands: readonly Command[] }) {
    const close = () => dialog.set(null);
    return (
        <Dialog label={t('help.title')} onClose={close} className="max-w-md">
            <header className="flex h-14 items-center justify-between border-b border-line ps-5 pe-3">
                <h2 className="font-semibold">{t('help.title')}</h2>
                <IconButton icon={X} label={t('dialog.close')} onClick={close} />
            </header>
            <div className="max-h-[60dvh] overflow-y-auto px-5 py-4">
                <Group title={t('help.everywhere')}>
                    <Line title={t('help.palette')} keys="Mod K" />
                    {commands.flatMap(({ id, title, key }) =>
                        key ? [<Line key={id} title={title} keys={keyName(key)} />] : [],
                    )}
                </Group>
                <Group title={t('help.writing')}>
                    <Line title={t('help.send')} keys="Enter" />
                    <Line title={t('help.break')} keys="Shift Enter" />
                </Group>
                <SingleKeys />
            </div>
        </Dialog>
    );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
    return (
        <section className="mb-4">
            <h3 className="mb-1 text-xs font-medium text-faint">{title}</h3>
            <dl>{children}</dl>
        </section>
    );
}

function Line({ title, keys }: { title: string; keys: string }) {
    return (
        <div className="flex h-8 items-center justify-between text-sm">
            <dt>{title}</dt>
            <dd>
                <Keys keys={keys} />
            </dd>
        </div>
    );
}

function SingleKeys() {
    const on = useStore(singleKeys);
    return (
        <label className="flex items-start gap-3 border-t border-line pt-4 text-sm">
            <input
                type="checkbox"
                checked={on}
                className="mt-0.5 size-4 accent-accent"
                onChange={({ target }) => setSingleKeys(target.checked)}
            />
            <span>
                <span className="block font-medium">{t('help.single')}</span>
                <span className="text-muted">{t('help.single.body')}</span>
            </span>
        </label>
    );
}
