import { X } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { Fault } from '../kit/draft.ts';
import { Below, CONTROL, describedBy } from '../kit/Field.tsx';
import { faultText } from '../kit/faultText.ts';
import type { Interval } from './hours.ts';
import { isNextDay, shownEnd, typedEnd } from './intervals.ts';

type Props = {
    /** Whose interval, for screen readers: the day. */
    of: string;
    interval: Interval;
    fault: Fault | undefined;
    onChange: (change: Partial<Interval>) => void;
    onRemove: () => void;
};

/** From a time to a time. */
export function IntervalFields({ of, interval, fault, onChange, onRemove }: Props) {
    const id = useId();
    const error = fault && faultText(fault, undefined, intervalFaults());
    const control = {
        type: 'time',
        required: true,
        'aria-invalid': error !== undefined,
        'aria-describedby': describedBy(id, undefined, error),
        className: `${CONTROL} w-28`,
    };
    return (
        <div>
            <div className="flex flex-wrap items-center gap-2">
                <input
                    {...control}
                    aria-label={t('hours.start', { of })}
                    value={interval.start}
                    onChange={(event) => onChange({ start: event.target.value })}
                />
                <span aria-hidden>–</span>
                <input
                    {...control}
                    aria-label={t('hours.end', { of })}
                    value={shownEnd(interval.end)}
                    onChange={(event) => onChange({ end: typedEnd(event.target.value) })}
                />
                <IconButton icon={X} label={t('hours.remove', { of })} onClick={onRemove} />
                {isNextDay(interval) && <span className="text-sm text-muted">{t('hours.nextDay')}</span>}
            </div>
            <Below id={id} error={error} />
        </div>
    );
}

function intervalFaults() {
    return {
        overlapping: t('hours.fault.overlapping'),
        invalid: t('hours.fault.time'),
        'not-on-this-day': t('hours.fault.notOnThisDay'),
    };
}
