import { BUBBLE_ICONS } from '@chatdesk/design-tokens/bubbleIcons';
import { useId } from 'react';
import { type TextKey, t } from '../../texts/t.ts';
import { Below } from '../kit/Field.tsx';
import type { Bound } from '../kit/useForm.ts';
import { BubbleMark } from './BubbleMark.tsx';

/** The bubble's icon, chosen by its look. */
export function IconChoice({ name, value, onChange, error, color }: Bound<string> & { color: string }) {
    const id = useId();
    return (
        <fieldset>
            <legend className="mb-1.5 text-sm font-medium">{t('widgets.icon')}</legend>
            <div className="flex flex-wrap gap-2">
                {BUBBLE_ICONS.map((icon) => (
                    <label
                        key={icon}
                        className="relative grid size-12 place-items-center rounded-card border border-line-strong hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
                    >
                        <input
                            type="radio"
                            name={`${id}-${name}`}
                            checked={icon === value}
                            aria-label={t(`widgets.icon.${icon}` as TextKey)}
                            className="absolute inset-0 appearance-none outline-none"
                            onChange={() => onChange(icon)}
                        />
                        <BubbleMark widget={{ primaryColor: color, bubbleIcon: icon }} className="size-8" />
                    </label>
                ))}
            </div>
            <Below id={id} error={error} />
        </fieldset>
    );
}
