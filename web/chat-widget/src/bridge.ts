/** What the loader on the host page and the panel in its frame tell each other, over one MessageChannel. */

/** The window message that carries the port, posted to the gateway's exact origin. */
export const CONNECT = 'chatdesk:connect';

export interface WidgetOptions {
    readonly widgetKey: string;
    readonly locale?: string;
    /** The host's signed token for its signed-in person. */
    readonly userToken?: string;
    readonly position?: Position;
    /** `#rrggbb`; wins over the organization's setting, like the following ones. */
    readonly primaryColor?: string;
    readonly greeting?: string;
    readonly autoOpen?: boolean;
    /** Milliseconds. */
    readonly autoOpenDelay?: number;
}

export type Position = 'bottom-right' | 'bottom-left';

export interface HostPage {
    readonly url: string;
    readonly title: string;
    readonly referrer: string;
}

/** Everything that the bubble needs; chosen by the panel, so that the loader stays small. */
export interface BubbleLook {
    readonly fill: string;
    readonly onFill: string;
    readonly position: Position;
    /** A path in a square of 24. */
    readonly icon: string;
    readonly title: string;
    readonly labels: { readonly open: string; readonly close: string; readonly unread: string };
}

/** What the widget says first, beside its bubble. */
export interface Teaser {
    readonly text: string;
    readonly close: string;
}

export type HostToPanel =
    | { readonly type: 'init'; readonly options: WidgetOptions; readonly page: HostPage }
    | { readonly type: 'visible'; readonly visible: boolean; readonly focus: boolean }
    | { readonly type: 'identify'; readonly token: string }
    | { readonly type: 'reset' }
    | { readonly type: 'teaser-closed' };

export type PanelToHost =
    | {
          readonly type: 'ready';
          readonly look: BubbleLook;
          /** When to open by itself; null is never, 0 with `reopen` because it was open on the page before. */
          readonly openInMs: number | null;
      }
    | { readonly type: 'unread'; readonly count: number }
    | { readonly type: 'teaser'; readonly teaser: Teaser }
    | { readonly type: 'close' }
    | { readonly type: 'event'; readonly name: HostEvent; readonly detail: unknown };

/** Events for the host's own listeners. None of them carries what was written. */
export type HostEvent =
    | 'ready'
    | 'opened'
    | 'closed'
    | 'message'
    | 'unread'
    | 'conversation:started'
    | 'availability'
    | 'signin'
    | 'error';

/** Detail of the `error` event: `code` is stable, `detail` is for people. */
export interface WidgetError {
    readonly code: string;
    readonly detail: string;
}
