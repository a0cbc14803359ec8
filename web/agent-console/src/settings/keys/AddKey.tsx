import { useId } from 'react';
import { useDesk } from '../../live/DeskContext.ts';
import { t, wordFor } from '../../texts/t.ts';
import { Below, describedBy } from '../kit/Field.tsx';
import { FormDialog } from '../kit/FormDialog.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import { useForm } from '../kit/useForm.ts';
import {
    type AddedKey,
    API_KEYS,
    type KeyDraft,
    LIVES,
    type Life,
    requestOf,
    SCOPES,
    toggled,
} from './keys.ts';

const NEW: KeyDraft = { name: '', scopes: ['orders:write'], expiresAt: 'never' };

/** A name, what the key may do, and when it ends. */
export function AddKey({ onAdded, onClose }: { onAdded: (key: AddedKey) => void; onClose: () => void }) {
    const { api } = useDesk();
    const form = useForm<KeyDraft, AddedKey>({
        base: NEW,
        send: (draft) => api.post<AddedKey>(API_KEYS, requestOf(draft, Date.now())),
        onSaved: onAdded,
    });
    const { onChange, value, ...end } = form.field('expiresAt');
    return (
        <FormDialog
            title={t('keys.api.add')}
            help={t('keys.api.help')}
            submit={t('keys.api.create')}
            form={form}
            onClose={onClose}
        >
            <TextField
                {...form.field('name')}
                label={t('keys.api.name')}
                hint={t('keys.api.name.hint')}
                maxLength={100}
            />
            <Scopes {...form.field('scopes')} />
            <SelectField
                {...end}
                label={t('keys.api.expires')}
                value={value}
                onChange={(life) => onChange(life as Life)}
                options={LIVES.map((life) => ({ value: life, label: t(`keys.api.expires.${life}`) }))}
            />
        </FormDialog>
    );
}

type ScopesProps = {
    value: readonly string[];
    onChange: (scopes: readonly string[]) => void;
    error: string | undefined;
};

function Scopes({ value, onChange, error }: ScopesProps) {
    const id = useId();
    return (
        <fieldset aria-describedby={describedBy(id, undefined, error)}>
            <legend className="mb-1.5 text-sm font-medium">{t('keys.api.scopes')}</legend>
            {SCOPES.map((scope) => (
                <label key={scope} className="flex min-h-8 items-center gap-3 text-sm">
                    <input
                        type="checkbox"
                        checked={value.includes(scope)}
                        aria-invalid={error !== undefined}
                        className="size-4 shrink-0 accent-(--accent)"
                        onChange={() => onChange(toggled(value, scope))}
                    />
                    {wordFor('keys.scope', scope)}
                    <code className="text-xs text-faint">{scope}</code>
                </label>
            ))}
            <Below id={id} error={error} />
        </fieldset>
    );
}
