import { bubbleIcon } from '@chatdesk/design-tokens/bubbleIcons';
import { accentFor } from '@chatdesk/design-tokens/contrast';
import type { BubbleLook, WidgetOptions } from '../bridge.ts';
import type { Settings } from './session/initAnswer.ts';
import { text } from './texts/text.ts';

// The grounds on which accent text has to be read: the hover grey, in which a link in a message stands.
const LIGHT = '#eff1f4';
const DARK = '#232832';

/** The organization's settings, with what the host page decided for itself on top. */
export function chosen(settings: Settings, options: WidgetOptions): Settings {
    return {
        ...settings,
        primaryColor: options.primaryColor ?? settings.primaryColor,
        position: options.position ?? settings.position,
        greeting: options.greeting ?? settings.greeting,
        autoOpen: options.autoOpen ?? settings.autoOpen,
        autoOpenDelayMs: options.autoOpenDelay ?? settings.autoOpenDelayMs,
    };
}

/** Puts the accent into the panel's variables. Set by script because the frame's CSP allows no inline style. */
export function dressPanel(settings: Settings): void {
    const light = accentFor(settings.primaryColor, LIGHT);
    const dark = accentFor(settings.primaryColor, DARK);
    const { style } = document.documentElement;
    style.setProperty('--accent', light.fill);
    style.setProperty('--accent-strong', light.fillStrong);
    style.setProperty('--on-accent', light.onFill);
    style.setProperty('--accent-text', `light-dark(${light.text}, ${dark.text})`);
}

export function bubbleLook(settings: Settings): BubbleLook {
    const { fill, onFill } = accentFor(settings.primaryColor, LIGHT);
    return {
        fill,
        onFill,
        position: settings.position,
        icon: bubbleIcon(settings.bubbleIcon),
        title: text('chat'),
        labels: { open: text('openChat'), close: text('closeChat'), unread: text('unreadMessages') },
    };
}
