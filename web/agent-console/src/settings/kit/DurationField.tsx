import { useId, useState } from 'react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { toSeconds, UNITS, type Unit, unitOf } from './duration.ts';
import { Below, CONTROL, describedBy, type FieldProps } from './Field.tsx';
import { NativeSelect } from './NativeSelect.tsx';
import { useNumberText, wholeNumber } from './NumberField.tsx';

type Props = FieldProps & {
    name?: string;
    /** In seconds; null while there is none. */
    value: number | null;
    onChange: (seconds: number | null) => void;
    units?: readonly Unit[];
};

/** A length of time: how many of which unit. */
export function DurationField({ label, hint, error, required = true, value, onChange, ...rest }: Props) {
    const { name, units = Object.keys(UNITS) as Unit[] } = rest;
    const id = useId();
    const [chosen, setChosen] = useState<Unit | null>(null);
    // The chosen unit stays for as long as it can say the value: discarding brings back the fitting one.
    const fits = chosen !== null && (value === null || value % UNITS[chosen] === 0);
    const unit = fits ? chosen : unitOf(value ?? 0);
    const [text, setText] = useNumberText(value === null ? null : value / UNITS[unit]);

    return (
        <fieldset>
            <legend className="mb-1.5 text-sm font-medium">{label}</legend>
            <div className="flex gap-2">
                <input
                    id={id}
                    name={name}
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={t('field.amount', { label })}
                    aria-invalid={error !== undefined}
                    aria-required={required}
                    aria-describedby={describedBy(id, hint, error)}
                    className={classes(CONTROL, 'max-w-24')}
                    value={text}
                    onChange={(event) => {
                        setChosen(unit);
                        setText(event.target.value);
                        onChange(toSeconds(wholeNumber(event.target.value), unit));
                    }}
                />
                <NativeSelect
                    aria-label={t('field.unit', { label })}
                    className="max-w-36"
                    value={unit}
                    options={units.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
                    onChange={(next) => {
                        setChosen(next as Unit);
                        onChange(toSeconds(wholeNumber(text), next as Unit));
                    }}
                />
            </div>
            <Below id={id} hint={hint} error={error} />
        </fieldset>
    );
}
