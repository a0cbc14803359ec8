import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import type { Loading } from './useSettings.ts';

type Props = { of: Loading; children: () => ReactNode };

/** Shows its children once there is something to show; before that their place, or why there is nothing. */
export function Loaded({ of, children }: Props) {
    if (of.isError) {
        return (
            <Notice icon={CircleAlert} title={t('settings.failed.title')} body={t('settings.failed.body')}>
                <Button onClick={of.again}>{t('again')}</Button>
            </Notice>
        );
    }
    return of.isPending ? <Waiting /> : children();
}

function Waiting() {
    return (
        <div role="status" aria-label={t('settings.loading')} className="space-y-8 border-t border-line py-8">
            {[0, 1, 2].map((row) => (
                <div key={row} className="space-y-3">
                    <Skeleton className="h-4 w-40" />
                    <Skeleton className="h-9 w-full max-w-md" />
                </div>
            ))}
        </div>
    );
}
