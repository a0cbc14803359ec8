import '@chatdesk/design-tokens/fonts.css';
import '@chatdesk/design-tokens/tokens.css';
import './styles/panel.css';
import { Problem } from '@chatdesk/chat-protocol';
import { render } from 'preact';
import type { HostPage, WidgetOptions } from '../bridge.ts';
import { Chat } from './chat/chat.ts';
import { Proactive } from './chat/proactive.ts';
import { Device } from './device.ts';
import { type HostPort, hostPort } from './hostPort.ts';
import { bubbleLook, chosen, dressPanel } from './look.ts';
import type { InitAnswer } from './session/initAnswer.ts';
import { Session } from './session/session.ts';
import { Dates } from './texts/dates.ts';
import { App } from './view/App.tsx';
import { ChatContext } from './view/context.ts';

/** Starts the panel for the key in the frame's own address: the one that its frame-ancestors were chosen for. */
async function main(): Promise<void> {
    const widgetKey = new URLSearchParams(location.search).get('key') ?? '';
    const host = await hostPort();
    let panel: Panel | null = null;
    host.listen((message) => {
        switch (message.type) {
            case 'init':
                panel ??= new Panel(host, { ...message.options, widgetKey }, message.page);
                return;
            case 'visible':
                return panel?.visible(message.visible, message.focus);
            case 'identify':
                return panel?.identify(message.token);
            case 'reset':
                return void panel?.chat.reset();
            case 'teaser-closed':
                return panel?.proactive.closed();
        }
    });
}

class Panel {
    readonly chat: Chat;
    readonly proactive: Proactive;

    constructor(
        private readonly host: HostPort,
        private readonly options: WidgetOptions,
        page: HostPage,
    ) {
        const device = new Device(options.widgetKey);
        this.chat = new Chat(new Session(options, page, device), device, host);
        this.proactive = new Proactive(page.url, this.chat, device, host);
        this.chat.answer.onChange(() => this.#answered());
        this.chat.opening.now.onChange(() => host.event('availability', this.chat.opening.now.value));
        document.documentElement.lang = 'en';
        const context = {
            chat: this.chat,
            dates: new Dates(navigator.languages.find((tag) => tag.startsWith('en')) ?? 'en-GB'),
        };
        render(
            <ChatContext.Provider value={context}>
                <App options={options} />
            </ChatContext.Provider>,
            document.body,
        );
        void this.#start(options.userToken);
    }

    identify(token: string): void {
        void this.#start(token);
    }

    visible(open: boolean, focus: boolean): void {
        if (open) this.proactive.opened();
        this.chat.visible(open, focus);
    }

    async #start(userToken: string | undefined): Promise<void> {
        try {
            await this.chat.start(userToken);
        } catch (error) {
            if (!(error instanceof Problem)) throw error;
            this.host.event('error', { code: error.code, detail: error.message });
            // A host token that is too old must not take the chat away from everybody.
            if (userToken && this.chat.phase.value === 'loading') await this.#start(undefined);
        }
    }

    #answered(): void {
        const answer = this.chat.answer.value;
        if (!answer) return;
        const settings = chosen(answer.settings, this.options);
        dressPanel(settings);
        this.proactive.begin(settings.proactiveRules);
        this.host.tell({ type: 'ready', look: bubbleLook(settings), openInMs: this.#openInMs(settings) });
    }

    #openInMs(settings: InitAnswer['settings']): number | null {
        const { wasOpen } = this.chat.device;
        if (wasOpen) return 0;
        return settings.autoOpen && wasOpen === null ? settings.autoOpenDelayMs : null;
    }
}

void main();
