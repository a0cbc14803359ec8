import { Copy, Plus } from 'lucide-react';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import type { Form } from '../kit/useForm.ts';
import { DAYS, type Day, faultAt, type Hours, type Shift } from './hours.ts';
import { IntervalFields } from './IntervalFields.tsx';
import { changed, copied, nextInterval, removed, shiftsOf } from './intervals.ts';

const WORKDAYS = DAYS.slice(0, 5);

/** A row for each day, with as many intervals as it has. */
export function WeekGrid({ form }: { form: Form<Hours> }) {
    const { week } = form.value;
    const set = (next: readonly Shift[]) => form.set({ week: next });
    return (
        <div>
            {week.length === 0 && <p className="mb-4 text-muted">{t('hours.always')}</p>}
            <ul className="divide-y divide-line">
                {DAYS.map((day) => (
                    <DayRow key={day} day={day} form={form} week={week} onChange={set} />
                ))}
            </ul>
        </div>
    );
}

type RowProps = {
    day: Day;
    form: Form<Hours>;
    week: readonly Shift[];
    onChange: (week: readonly Shift[]) => void;
};

function DayRow({ day, form, week, onChange }: RowProps) {
    const name = t(`day.${day}`);
    const shifts = shiftsOf(week, day);
    const add = () => onChange([...week, { day, ...nextInterval(shifts.map(({ shift }) => shift)) }]);
    return (
        <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3" data-day={day}>
            <span className="w-24 pt-2 text-sm font-medium">{name}</span>
            <div className="min-w-0 flex-1 space-y-2">
                {shifts.length === 0 && week.length > 0 && (
                    <p className="pt-2 text-sm text-muted">{t('hours.closed')}</p>
                )}
                {shifts.map(({ shift, index }) => (
                    <IntervalFields
                        key={index}
                        of={name}
                        interval={shift}
                        fault={faultAt(form.faults, `week[${index}]`)}
                        onChange={(change) => onChange(changed(week, index, change))}
                        onRemove={() => onChange(removed(week, index))}
                    />
                ))}
            </div>
            <IconButton icon={Plus} label={t('hours.add', { of: name })} onClick={add} />
            {shifts.length > 0 && (
                <Menu
                    label={t('hours.copy', { of: name })}
                    trigger={<Copy size={16} strokeWidth={1.75} aria-hidden />}
                    triggerClassName="inline-flex size-8 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-text"
                    className="end-0 top-full"
                >
                    <MenuItem icon={null} onSelect={() => onChange(copied(week, day, WORKDAYS))}>
                        {t('hours.copy.workdays')}
                    </MenuItem>
                    <MenuItem icon={null} onSelect={() => onChange(copied(week, day, DAYS))}>
                        {t('hours.copy.all')}
                    </MenuItem>
                </Menu>
            )}
        </li>
    );
}
