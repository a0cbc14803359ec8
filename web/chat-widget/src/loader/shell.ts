import type { BubbleLook, Teaser } from '../bridge.ts';
import { CSS } from './styles.ts';

const SVG = 'http://www.w3.org/2000/svg';
const CHEVRON = 'M5 9l7 7 7-7';

/** The bubble and the place of the frame: one element on the host page, everything else in a closed shadow root. */
export class Shell {
    readonly #host = document.createElement('div');
    readonly #stage = document.createElement('div');
    readonly #button = document.createElement('button');
    readonly #badge = document.createElement('span');
    readonly #teaser = document.createElement('div');
    readonly #icon = icon('', true);
    #look: BubbleLook | null = null;
    #unread = 0;
    open = false;

    constructor(
        frame: HTMLIFrameElement,
        private readonly onClick: () => void,
    ) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS);
        const root = this.#host.attachShadow({ mode: 'closed' });
        // A constructed sheet and attributes set by script pass a host's style-src without 'unsafe-inline'.
        root.adoptedStyleSheets = [sheet];
        this.#button.className = 'b';
        this.#button.onclick = onClick;
        this.#button.append(this.#icon, icon(CHEVRON, false), this.#badge);
        this.#teaser.className = 't';
        // There before its words: what comes into it is read out.
        this.#teaser.role = 'status';
        this.#stage.append(frame, this.#button, this.#teaser);
        this.#stage.className = 'bare';
        root.append(this.#stage);
        // Beside the body, so that a page that swaps its body does not reload the frame.
        document.documentElement.append(this.#host);
    }

    dress(look: BubbleLook): void {
        this.#look = look;
        this.#stage.style.setProperty('--fill', look.fill);
        this.#stage.style.setProperty('--on', look.onFill);
        this.#icon.firstElementChild?.setAttribute('d', look.icon);
        this.#stage.classList.toggle('left', look.position === 'bottom-left');
        this.#stage.classList.remove('bare');
        this.#label();
    }

    show(visible: boolean): void {
        this.#host.hidden = !visible;
    }

    setOpen(open: boolean): void {
        this.open = open;
        this.#stage.classList.toggle('open', open);
        this.hush();
        this.#button.ariaExpanded = String(open);
        this.#label();
    }

    setUnread(count: number): void {
        this.#unread = count;
        this.#badge.textContent = count > 9 ? '9+' : count > 0 ? String(count) : '';
        this.#label();
    }

    /** A word beside the bubble: a click opens the chat. */
    tease({ text, close }: Teaser, onClose: () => void): void {
        this.#teaser.replaceChildren(
            button(text, this.onClick),
            button('×', () => {
                this.hush();
                onClose();
                this.focusBubble();
            }),
        );
        (this.#teaser.firstChild as HTMLElement).dir = 'auto';
        (this.#teaser.lastChild as HTMLElement).ariaLabel = close;
    }

    hush(): void {
        this.#teaser.replaceChildren();
    }

    focusBubble(): void {
        this.#button.focus({ preventScroll: true });
    }

    #label(): void {
        const labels = this.#look?.labels;
        if (!labels) return;
        const opened = this.#unread > 0 ? `${labels.open}, ${this.#unread} ${labels.unread}` : labels.open;
        this.#button.ariaLabel = this.open ? labels.close : opened;
    }
}

function button(text: string, onClick: () => void): HTMLElement {
    const element = document.createElement('button');
    element.textContent = text;
    element.onclick = onClick;
    return element;
}

function icon(path: string, filled: boolean): SVGElement {
    const svg = document.createElementNS(SVG, 'svg');
    const shape = document.createElementNS(SVG, 'path');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    shape.setAttribute('d', path);
    shape.setAttribute('fill', filled ? 'currentColor' : 'none');
    shape.setAttribute('fill-rule', 'evenodd');
    if (!filled) {
        shape.setAttribute('stroke', 'currentColor');
        shape.setAttribute('stroke-width', '2.5');
        shape.setAttribute('stroke-linecap', 'round');
        shape.setAttribute('stroke-linejoin', 'round');
    }
    svg.append(shape);
    return svg;
}
