import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Below, CONTROL, describedBy } from '../kit/Field.tsx';
import { faultText } from '../kit/faultText.ts';
import type { Form } from '../kit/useForm.ts';
import { faultAt, type Hours, type SpecialDay } from './hours.ts';
import { IntervalFields } from './IntervalFields.tsx';
import { changed, nextInterval, removed } from './intervals.ts';

const BLANK: SpecialDay = { date: '', name: '', intervals: [] };

/** Holidays, and days with other hours. */
export function SpecialDays({ form }: { form: Form<Hours> }) {
    const days = form.value.specialDays;
    const set = (specialDays: readonly SpecialDay[]) => form.set({ specialDays });
    return (
        <div className="space-y-4">
            {days.length === 0 && <p className="text-muted">{t('hours.special.none')}</p>}
            <ul className="space-y-4">
                {days.map((day, index) => (
                    <DayCard
                        // biome-ignore lint/suspicious/noArrayIndexKey: a day has no other name until it is saved
                        key={index}
                        day={day}
                        path={`specialDays[${index}]`}
                        faults={form.faults}
                        onChange={(change) => set(changed(days, index, change))}
                        onRemove={() => set(removed(days, index))}
                    />
                ))}
            </ul>
            <Button onClick={() => set([...days, BLANK])}>
                <Plus size={16} strokeWidth={1.75} aria-hidden />
                {t('hours.special.add')}
            </Button>
        </div>
    );
}

type CardProps = {
    day: SpecialDay;
    path: string;
    faults: Form<Hours>['faults'];
    onChange: (change: Partial<SpecialDay>) => void;
    onRemove: () => void;
};

function DayCard({ day, path, faults, onChange, onRemove }: CardProps) {
    const { intervals } = day;
    const of = day.name || t('hours.special.day');
    return (
        <li className="space-y-3 rounded-card border border-line-strong p-3">
            <div className="flex flex-wrap items-start gap-2">
                <Line {...{ day, path, faults, onChange }} />
                <IconButton
                    icon={Trash2}
                    label={t('hours.special.remove', { name: of })}
                    onClick={onRemove}
                />
            </div>
            {intervals.length === 0 && <p className="text-sm text-muted">{t('hours.special.closed')}</p>}
            {intervals.map((interval, index) => (
                <IntervalFields
                    // biome-ignore lint/suspicious/noArrayIndexKey: an interval is nothing but its times
                    key={index}
                    of={of}
                    interval={interval}
                    fault={faultAt(faults, `${path}.intervals[${index}]`)}
                    onChange={(change) => onChange({ intervals: changed(intervals, index, change) })}
                    onRemove={() => onChange({ intervals: removed(intervals, index) })}
                />
            ))}
            <Button
                look="quiet"
                onClick={() => onChange({ intervals: [...intervals, nextInterval(intervals)] })}
            >
                <Plus size={16} strokeWidth={1.75} aria-hidden />
                {t('hours.special.open')}
            </Button>
        </li>
    );
}

/** The date and what it is called. */
function Line({ day, path, faults, onChange }: Omit<CardProps, 'onRemove'>) {
    const id = useId();
    const ofDay = faults.find(({ field }) => field === path || field === `${path}.date`);
    const ofName = faultAt(faults, `${path}.name`);
    const error = ofDay ?? ofName;
    const text = error && faultText(error, undefined, { duplicate: t('hours.fault.duplicate') });
    return (
        <div className="min-w-0 flex-1">
            <div className="flex flex-wrap gap-2">
                <input
                    type="date"
                    aria-label={t('hours.special.date')}
                    aria-invalid={ofDay !== undefined}
                    aria-describedby={describedBy(id, undefined, text)}
                    className={`${CONTROL} w-40`}
                    value={day.date}
                    onChange={(event) => onChange({ date: event.target.value })}
                />
                <input
                    type="text"
                    dir="auto"
                    autoComplete="off"
                    placeholder={t('hours.special.placeholder')}
                    aria-label={t('hours.special.name')}
                    aria-invalid={ofName !== undefined}
                    aria-describedby={describedBy(id, undefined, text)}
                    className={`${CONTROL} min-w-40 flex-1`}
                    value={day.name}
                    onChange={(event) => onChange({ name: event.target.value })}
                />
            </div>
            <Below id={id} error={text} />
        </div>
    );
}
