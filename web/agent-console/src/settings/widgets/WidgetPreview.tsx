import { accentFor } from '@chatdesk/design-tokens/contrast';
import { ChevronDown, ChevronRight, MessageCircle, UserRound } from 'lucide-react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { classes } from '../../ui/classes.ts';
import { BubbleMark } from './BubbleMark.tsx';
import type { FormField, Widget } from './widget.ts';

/** What visitors will see, as it is typed; in the member's own theme, as they see it in theirs. Nothing in it can be used. */
export function WidgetPreview({ widget }: { widget: Widget }) {
    const { organization } = useDesk().me;
    const { fill, onFill } = accentFor(widget.primaryColor, '#eff1f4');
    const toStart = widget.position === 'bottom-left';
    return (
        <figure
            aria-label={t('widgets.preview')}
            className="sticky top-4 hidden self-start border-t border-line py-7 wide:block"
        >
            <figcaption className="mb-3 flex justify-between text-sm text-muted">
                <span>{t('widgets.preview')}</span>
                {!widget.enabled && <span className="text-caution">{t('widgets.off')}</span>}
            </figcaption>
            <div
                inert
                data-testid="widget-preview"
                className={classes(
                    'flex flex-col gap-3 text-[15px] text-text',
                    !widget.enabled && 'opacity-50',
                )}
            >
                <div className="overflow-hidden rounded-[16px] bg-sunken shadow-floating">
                    <div className="px-5 pt-3 pb-14" style={{ background: fill, color: onFill }}>
                        <div className="mb-6 flex items-center gap-3">
                            <Avatar id={organization.id} name={organization.name} />
                            <span className="min-w-0 flex-1 truncate font-semibold">{organization.name}</span>
                            <ChevronDown size={18} aria-hidden />
                        </div>
                        <p className="text-2xl font-semibold">{t('widgets.preview.hello')}</p>
                        <p className="text-[16px] whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
                            {widget.greeting || t('widgets.preview.greeting')}
                        </p>
                    </div>
                    <div className="relative mx-4 -mt-9 overflow-hidden rounded-card bg-bg shadow-floating">
                        {widget.allowVisitors && (
                            <Way icon={MessageCircle} color={fill} title={t('widgets.preview.visitor')} />
                        )}
                        {widget.allowSignIn && (
                            <Way icon={UserRound} color={fill} title={t('widgets.preview.signIn')} />
                        )}
                    </div>
                    {widget.form.length > 0 && widget.allowVisitors && (
                        <div className="mx-4 mt-4 space-y-3 rounded-card bg-bg p-4">
                            {widget.form.map((field) => (
                                <Asked key={field.id} field={field} />
                            ))}
                            <span
                                className="flex h-10 items-center justify-center rounded-card font-medium"
                                style={{ background: fill, color: onFill }}
                            >
                                {t('widgets.preview.start')}
                            </span>
                        </div>
                    )}
                    <div className="h-5" />
                </div>
                <BubbleMark
                    widget={widget}
                    className={classes('size-14 shadow-floating', toStart ? 'self-start' : 'self-end')}
                />
            </div>
        </figure>
    );
}

type WayProps = { icon: typeof UserRound; color: string; title: string };

function Way({ icon: Icon, color, title }: WayProps) {
    return (
        <div className="flex min-h-14 items-center gap-3 border-t border-line px-4 first:border-t-0">
            <Icon size={20} aria-hidden style={{ color }} />
            <span className="flex-1 font-medium">{title}</span>
            <ChevronRight size={16} aria-hidden />
        </div>
    );
}

function Asked({ field: { label, type, required } }: { field: FormField }) {
    const optional = !required && <small className="opacity-70"> {t('widgets.preview.optional')}</small>;
    const box = 'border border-line-control bg-bg';
    if (type === 'checkbox') {
        return (
            <p className="flex items-center gap-3">
                <span className={classes('size-5 shrink-0 rounded-[4px]', box)} />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                    {label}
                    {optional}
                </span>
            </p>
        );
    }
    return (
        <div>
            <p className="mb-1 font-medium [overflow-wrap:anywhere]">
                {label}
                {optional}
            </p>
            <span className={classes('flex h-10 items-center justify-end rounded-card px-3', box)}>
                {type === 'choice' && <ChevronDown size={16} aria-hidden />}
            </span>
        </div>
    );
}
