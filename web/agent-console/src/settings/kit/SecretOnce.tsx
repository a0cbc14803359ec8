import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CopyField } from './CopyField.tsx';

type Props = {
    title: string;
    label: string;
    secret: string;
    onDone: () => void;
    children?: ReactNode;
};

/** A new secret, the only time it is shown. Closed on purpose only: Esc and a click beside it do nothing. */
export function SecretOnce({ title, label, secret, onDone, children }: Props) {
    return (
        <Dialog label={title} onClose={() => {}} stays className="max-w-lg">
            <div className="space-y-4 p-5">
                <h2 className="text-lg font-semibold">{title}</h2>
                <p className="flex items-start gap-2 rounded-control bg-caution-soft px-3 py-2 text-sm text-caution">
                    <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
                    {t('secret.once')}
                </p>
                <CopyField label={label} value={secret} />
                {children}
                <div className="flex justify-end">
                    <Button look="primary" onClick={onDone}>
                        {t('secret.done')}
                    </Button>
                </div>
            </div>
        </Dialog>
    );
}
