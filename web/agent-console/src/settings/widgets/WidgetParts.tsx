import { useMemo } from 'react';
import { t } from '../../texts/t.ts';
import { languages } from '../general/choices.ts';
import { ChipsField } from '../kit/ChipsField.tsx';
import { Choice } from '../kit/Choice.tsx';
import { ColorField } from '../kit/ColorField.tsx';
import { DurationField } from '../kit/DurationField.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextArea, TextField } from '../kit/TextField.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import type { Form } from '../kit/useForm.ts';
import { useList } from '../kit/useList.ts';
import { IconChoice } from './IconChoice.tsx';
import { Part } from './Part.tsx';
import type { Departments, Widget } from './widget.ts';

type OfForm = { form: Form<Widget> };

/** Whether it is on, and what the team calls it. */
export function Basics({ form }: OfForm) {
    return (
        <Part title={t('widgets.basics')}>
            <Toggle
                {...form.field('enabled')}
                label={t('widgets.enabled')}
                hint={t('widgets.enabled.hint')}
            />
            <TextField
                {...form.field('name')}
                label={t('widgets.name')}
                hint={t('widgets.name.hint')}
                maxLength={100}
            />
        </Part>
    );
}

/** What visitors see and read. */
export function Look({ form }: OfForm) {
    const all = useMemo(languages, []);
    const { autoOpen, autoOpenDelayMs } = form.value;
    const delay = form.field('autoOpenDelayMs');
    return (
        <Part title={t('widgets.look')} help={t('widgets.look.help')}>
            <ColorField {...form.field('primaryColor')} label={t('widgets.color')} />
            <IconChoice {...form.field('bubbleIcon')} color={form.value.primaryColor} />
            <Choice
                {...form.field('position')}
                label={t('widgets.position')}
                options={[
                    { value: 'bottom-right', title: t('widgets.right') },
                    { value: 'bottom-left', title: t('widgets.left') },
                ]}
            />
            <TextArea
                {...form.field('greeting')}
                label={t('widgets.greeting')}
                hint={t('widgets.greeting.hint')}
                required={false}
            />
            <TextArea
                {...form.field('offlineMessage')}
                label={t('widgets.offline')}
                hint={t('widgets.offline.hint')}
                required={false}
            />
            <SelectField {...form.field('locale')} label={t('widgets.locale')} options={all} />
            <Toggle {...form.field('showAgentAvatars')} label={t('widgets.faces')} />
            <Toggle {...form.field('showTyping')} label={t('widgets.typing')} />
            <Toggle
                {...form.field('autoOpen')}
                label={t('widgets.autoOpen')}
                hint={t('widgets.autoOpen.hint')}
            />
            {autoOpen && (
                <DurationField
                    {...delay}
                    value={autoOpenDelayMs === null ? null : Math.round(autoOpenDelayMs / 1_000)}
                    onChange={(seconds) => delay.onChange(seconds === null ? null : seconds * 1_000)}
                    units={['seconds', 'minutes']}
                    label={t('widgets.autoOpenDelay')}
                />
            )}
        </Part>
    );
}

/** Who is let in, and to whom they speak. */
export function Who({ form }: OfForm) {
    const { data } = useList<Departments>('/api/admin/departments');
    const { allowSignIn, signInUrl, departmentId } = form.value;
    const departments = (data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return (
        <Part title={t('widgets.who')}>
            <Toggle
                {...form.field('allowVisitors')}
                label={t('widgets.visitors')}
                hint={t('widgets.visitors.hint')}
            />
            <Toggle
                {...form.field('allowSignIn')}
                label={t('widgets.signIn')}
                hint={t('widgets.signIn.hint')}
            />
            {allowSignIn && (
                <TextField
                    {...form.field('signInUrl')}
                    value={signInUrl ?? ''}
                    onChange={(url) => form.set({ signInUrl: url || null })}
                    label={t('widgets.signInUrl')}
                    hint={t('widgets.signInUrl.hint')}
                    type="url"
                    required={false}
                />
            )}
            <SelectField
                {...form.field('departmentId', { unknown: t('widgets.department.gone') })}
                value={departmentId ?? ''}
                onChange={(id) => form.set({ departmentId: id || null })}
                label={t('widgets.department')}
                hint={t('widgets.department.hint')}
                options={[{ value: '', label: t('widgets.department.any') }, ...departments]}
            />
        </Part>
    );
}

/** On which sites it may be. */
export function Sites({ form }: OfForm) {
    const texts = { invalid: t('widgets.domains.invalid'), 'too-long': t('widgets.domains.many') };
    return (
        <Part title={t('widgets.domains')} help={t('widgets.domains.help')}>
            <ChipsField
                {...form.field('allowedDomains', texts)}
                label={t('widgets.sites')}
                hint={t('widgets.domains.hint')}
                placeholder="https://www.example.org"
                required={false}
            />
            <Toggle
                {...form.field('allowNativeApps')}
                label={t('widgets.apps')}
                hint={t('widgets.apps.hint')}
            />
        </Part>
    );
}
