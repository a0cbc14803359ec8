import { useState } from 'react';
import { t } from '../../texts/t.ts';
import { classes } from '../../ui/classes.ts';
import { BubbleMark } from './BubbleMark.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { Segments } from './Segments.tsx';
import { Teaser } from './Teaser.tsx';
import type { ProactiveRule, Widget } from './widget.ts';

type Props = { widget: Widget; rule: ProactiveRule | undefined; className?: string };

/**
 * What visitors will see, as it is typed: in light or dark as their own system has it, and while the
 * organization is open or closed. Nothing in it can be used.
 */
export function WidgetPreview({ widget, rule, className }: Props) {
    const [theme, setTheme] = useState<'light' | 'dark'>('light');
    const [moment, setMoment] = useState<'open' | 'closed'>('open');
    const isOpen = moment === 'open';
    const speaks = rule?.message && (isOpen || !rule.onlyWhenOnline);
    const side = widget.position === 'bottom-left' ? 'items-start' : 'items-end';
    return (
        <figure aria-label={t('widgets.preview')} className={className}>
            <figcaption className="mb-3 flex flex-wrap items-center gap-2 text-sm text-muted">
                <span className="me-auto">{t('widgets.preview')}</span>
                {!widget.enabled && <span className="text-caution">{t('widgets.off')}</span>}
                <Segments
                    label={t('widgets.preview.moment')}
                    value={moment}
                    onChange={setMoment}
                    options={[
                        { value: 'open', label: t('widgets.preview.open') },
                        { value: 'closed', label: t('widgets.preview.closed') },
                    ]}
                />
                <Segments
                    label={t('widgets.preview.theme')}
                    value={theme}
                    onChange={setTheme}
                    options={[
                        { value: 'light', label: t('widgets.preview.light') },
                        { value: 'dark', label: t('widgets.preview.dark') },
                    ]}
                />
            </figcaption>
            <div
                inert
                data-testid="widget-preview"
                data-theme={theme}
                className={classes(
                    'flex flex-col gap-3 rounded-card border border-line bg-bg p-4 text-[15px] text-text',
                    side,
                    !widget.enabled && 'opacity-50',
                )}
            >
                <PreviewPanel widget={widget} isOpen={isOpen} />
                {speaks && <Teaser text={rule.message} />}
                <BubbleMark widget={widget} className="size-14 shadow-floating" />
            </div>
        </figure>
    );
}
