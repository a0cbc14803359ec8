import { Field, type FieldProps } from './Field.tsx';
import { NativeSelect, type Option } from './NativeSelect.tsx';
import { SearchSelect } from './SearchSelect.tsx';

type Props = FieldProps & {
    name?: string;
    value: string;
    onChange: (value: string) => void;
    options: readonly Option[];
};

const MOST_WITHOUT_SEARCH = 15;

/** One of several. A long list, such as that of time zones, can be searched. */
export function SelectField({ label, hint, error, required, options, value, ...rest }: Props) {
    // What is set stays choosable, also when this list does not know it (any more).
    const all = options.some((one) => one.value === value) ? options : [{ value, label: value }, ...options];
    return (
        <Field {...{ label, hint, error, required }}>
            {(control) =>
                all.length > MOST_WITHOUT_SEARCH ? (
                    <SearchSelect {...control} {...rest} value={value} options={all} label={label} />
                ) : (
                    <NativeSelect {...control} {...rest} value={value} options={all} />
                )
            }
        </Field>
    );
}
