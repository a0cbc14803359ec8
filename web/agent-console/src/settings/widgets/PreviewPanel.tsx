import { accentFor } from '@chatdesk/design-tokens/contrast';
import { ChevronDown, ChevronRight, Clock, MessageCircle, UserRound } from 'lucide-react';
import { useDesk } from '../../live/DeskContext.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { PreviewForm } from './PreviewForm.tsx';
import type { Widget } from './widget.ts';

/** The panel's first sight: who greets, what can be chosen, what is asked. */
export function PreviewPanel({ widget, isOpen }: { widget: Widget; isOpen: boolean }) {
    const { organization } = useDesk().me;
    const { fill, onFill } = accentFor(widget.primaryColor, '#eff1f4');
    const away = !isOpen && widget.offlineMessage;
    return (
        <div className="w-full overflow-hidden rounded-[16px] bg-sunken shadow-floating">
            <div className="px-5 pt-3 pb-14" style={{ background: fill, color: onFill }}>
                <div className="mb-6 flex items-center gap-3">
                    <Avatar id={organization.id} name={organization.name} />
                    <span className="min-w-0 flex-1 truncate font-semibold">{organization.name}</span>
                    <ChevronDown size={18} aria-hidden />
                </div>
                <p className="text-2xl font-semibold">{t('widgets.preview.hello')}</p>
                <p className="text-[16px] whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
                    {away || widget.greeting || t('widgets.preview.greeting')}
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
                <PreviewForm fields={widget.form} fill={fill} onFill={onFill} />
            )}
            <p className="flex items-center gap-2 px-5 py-4 text-sm text-muted">
                <Clock size={15} aria-hidden />
                {t(isOpen ? 'widgets.preview.openNow' : 'widgets.preview.closedNow')}
            </p>
        </div>
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
