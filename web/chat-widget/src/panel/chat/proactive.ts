import type { Device } from '../device.ts';
import type { HostPort } from '../hostPort.ts';
import type { ProactiveRule } from '../session/initAnswer.ts';
import { text } from '../texts/text.ts';
import type { Chat } from './chat.ts';

/**
 * Speaks first where the organization's rules say so (I7): beside the bubble, and as the greeting of whoever
 * opens the chat for it. Once for each rule and tab, at most once on a page, and never to somebody who has
 * written already.
 */
export class Proactive {
    #rules: readonly (ProactiveRule & { dueAt: number })[] = [];
    #begun = false;
    /** On this page nothing more is to be said. */
    #done = false;

    constructor(
        private readonly url: string,
        private readonly chat: Chat,
        private readonly device: Device,
        private readonly host: HostPort,
    ) {
        chat.opening.now.onChange(() => this.#look());
    }

    /** Takes the rules of the first answer; later ones are of the same page. */
    begin(rules: readonly ProactiveRule[] = []): void {
        if (this.#begun) return;
        this.#begun = true;
        const pages = this.device.countPage();
        this.#rules = rules
            .filter((rule) => fits(rule.urlPattern ?? '*', this.url) && pages >= (rule.pages ?? 1))
            .filter(({ id }) => !this.device.wasTold(id))
            .map((rule) => ({ ...rule, dueAt: Date.now() + (rule.afterSeconds ?? 0) * 1_000 }));
        for (const { dueAt } of this.#rules) setTimeout(() => this.#look(), dueAt - Date.now());
    }

    /** Whoever opened the chat knows where it is. */
    opened(): void {
        this.#done = true;
    }

    closed(): void {
        this.chat.greeting.set(null);
    }

    #look(): void {
        if (this.#done || this.chat.hasWritten) return;
        const open = this.chat.opening.now.value.open;
        const rule = this.#rules.find(
            ({ dueAt, onlyWhenOnline }) => dueAt <= Date.now() && (open || !onlyWhenOnline),
        );
        if (rule) this.#say(rule);
    }

    #say({ id, message }: ProactiveRule): void {
        this.#done = true;
        this.device.tell(id);
        this.chat.greeting.set(message);
        this.host.tell({ type: 'teaser', teaser: { text: message, close: text('closeTeaser') } });
    }
}

/** Whether a page's address fits a pattern, in which `*` stands for anything; a fragment may be left out. */
export function fits(pattern: string, url: string): boolean {
    return matches(pattern, url) || matches(pattern, url.replace(/#.*/, ''));
}

/** Without regular expressions: many stars must not make it slow. */
function matches(pattern: string, url: string): boolean {
    const [first = '', ...others] = pattern.split('*');
    const last = others.pop();
    if (last === undefined) return url === pattern;
    if (!url.startsWith(first) || url.length < first.length + last.length || !url.endsWith(last))
        return false;
    const end = url.length - last.length;
    let at = first.length;
    for (const part of others) {
        const found = url.indexOf(part, at);
        if (found < 0 || found + part.length > end) return false;
        at = found + part.length;
    }
    return true;
}
