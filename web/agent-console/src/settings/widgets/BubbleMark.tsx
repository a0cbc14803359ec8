import { bubbleIcon } from '@chatdesk/design-tokens/bubbleIcons';
import { accentFor } from '@chatdesk/design-tokens/contrast';
import { classes } from '../../ui/classes.ts';
import type { Widget } from './widget.ts';

type Props = { widget: Pick<Widget, 'primaryColor' | 'bubbleIcon'>; className?: string };

/** The bubble as it stands on a host's page. */
export function BubbleMark({ widget, className }: Props) {
    const { fill, onFill } = accentFor(widget.primaryColor, '#eff1f4');
    return (
        <span
            aria-hidden
            className={classes('grid shrink-0 place-items-center rounded-full', className)}
            style={{ background: fill, color: onFill }}
        >
            <svg viewBox="0 0 24 24" className="size-1/2" aria-hidden="true">
                <path d={bubbleIcon(widget.bubbleIcon)} fill="currentColor" fillRule="evenodd" />
            </svg>
        </span>
    );
}
