import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { DurationField } from '../kit/DurationField.tsx';
import { NumberField } from '../kit/NumberField.tsx';
import { TextArea, TextField } from '../kit/TextField.tsx';
import { Toggle } from '../kit/Toggle.tsx';
import type { Form } from '../kit/useForm.ts';
import { OrderedRows } from './OrderedRows.tsx';
import { changed } from './ordered.ts';
import { faultIn } from './rowFaults.ts';
import { MOST_RULES, newRule } from './rules.ts';
import type { ProactiveRule, Widget } from './widget.ts';

type Props = { form: Form<Widget>; onTouched: (rule: ProactiveRule) => void };

/** When the widget speaks first. The first rule that holds is the one that speaks. */
export function RuleList({ form, onTouched }: Props) {
    const rules = form.value.proactiveRules;
    return (
        <OrderedRows
            label={t('widgets.rules')}
            items={rules}
            most={MOST_RULES}
            nameOf={({ name }) => name}
            onChange={(next) => form.set({ proactiveRules: next })}
            add={t('widgets.rule.add')}
            create={() => newRule(rules, t('widgets.rule.new', { number: rules.length + 1 }))}
            empty={t('widgets.rules.empty')}
            onTouched={onTouched}
        >
            {(rule, index, tools) => <Row form={form} rule={rule} index={index} tools={tools} />}
        </OrderedRows>
    );
}

type RowProps = { form: Form<Widget>; rule: ProactiveRule; index: number; tools: ReactNode };

function Row({ form, rule, index, tools }: RowProps) {
    const change = (part: Partial<ProactiveRule>) =>
        form.set({ proactiveRules: changed(form.value.proactiveRules, index, part) });
    const path = `proactiveRules[${index}]`;
    const error = (part: string, texts?: Record<string, string>) => faultIn(form, `${path}.${part}`, texts);
    return (
        <>
            <div className="flex items-end gap-1">
                <div className="min-w-0 flex-1">
                    <TextField
                        label={t('widgets.rule.name', { number: index + 1 })}
                        value={rule.name}
                        onChange={(name) => change({ name })}
                        error={error('name') ?? error('id')}
                        maxLength={100}
                    />
                </div>
                {tools}
            </div>
            <TextArea
                label={t('widgets.rule.message')}
                hint={t('widgets.rule.message.hint')}
                value={rule.message}
                onChange={(message) => change({ message })}
                error={error('message')}
                rows={2}
            />
            <TextField
                label={t('widgets.rule.url')}
                hint={t('widgets.rule.url.hint')}
                placeholder="https://www.example.org/prices*"
                value={rule.urlPattern ?? ''}
                onChange={(url) => change({ urlPattern: url || null })}
                error={error('urlPattern')}
                required={false}
            />
            <div className="flex flex-wrap gap-x-8 gap-y-4">
                <DurationField
                    label={t('widgets.rule.after')}
                    hint={t('widgets.rule.after.hint')}
                    value={rule.afterSeconds ?? null}
                    onChange={(afterSeconds) => change({ afterSeconds })}
                    units={['seconds', 'minutes']}
                    error={error('afterSeconds', { 'too-long': t('widgets.rule.after.bounds') })}
                    required={false}
                />
                <NumberField
                    label={t('widgets.rule.pages')}
                    hint={t('widgets.rule.pages.hint')}
                    value={rule.pages ?? null}
                    onChange={(pages) => change({ pages })}
                    error={error('pages', {
                        'too-long': t('widgets.rule.pages.bounds'),
                        'too-short': t('widgets.rule.pages.bounds'),
                    })}
                    required={false}
                />
            </div>
            <Toggle
                label={t('widgets.rule.online')}
                hint={t('widgets.rule.online.hint')}
                value={rule.onlyWhenOnline}
                onChange={(onlyWhenOnline) => change({ onlyWhenOnline })}
            />
        </>
    );
}
