import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WidgetOptions } from '../../bridge.ts';
import { useStore } from '../chat/store.ts';
import { chosen } from '../look.ts';
import { text } from '../texts/text.ts';
import { Announcer } from './Announcer.tsx';
import { Composer } from './Composer.tsx';
import { useChat } from './context.ts';
import { DepartmentChoice } from './DepartmentChoice.tsx';
import { Expired } from './Expired.tsx';
import { Header } from './Header.tsx';
import { Introduce } from './Introduce.tsx';
import { keepFocus } from './keepFocus.ts';
import { MessageList } from './MessageList.tsx';
import { Welcome } from './Welcome.tsx';

/** The panel: who is asked, the conversation, or its end. */
export function App({ options }: { options: WidgetOptions }): JSX.Element {
    const { chat } = useChat();
    const phase = useStore(chat.phase);
    const answer = useStore(chat.answer);
    const saidFirst = useStore(chat.greeting);
    const panel = useRef<HTMLDivElement>(null);

    useEffect(
        () =>
            keepFocus(
                () => panel.current,
                () => chat.close(),
            ),
        [chat],
    );

    if (!answer)
        return <div ref={panel} class="panel" role="dialog" aria-busy="true" aria-label={text('loading')} />;
    const settings = chosen(answer.settings, options);
    const away = answer.availability?.open === false && settings.offlineMessage;
    const greeting = saidFirst || away || settings.greeting || text('defaultGreeting');
    return (
        <div ref={panel} class="panel" role="dialog" aria-label={answer.organization.name}>
            {phase === 'asking' ? (
                <Welcome answer={answer} settings={settings} greeting={greeting} />
            ) : (
                <>
                    <Header answer={answer} />
                    {phase === 'expired' ? (
                        <Expired />
                    ) : phase === 'introducing' ? (
                        <Introduce answer={answer} greeting={greeting} />
                    ) : (
                        <>
                            <MessageList
                                greeting={greeting}
                                settings={settings}
                                organization={answer.organization.name}
                            />
                            <DepartmentChoice answer={answer} />
                            <Composer />
                        </>
                    )}
                </>
            )}
            <Announcer />
        </div>
    );
}
