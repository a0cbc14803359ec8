import type { JSX } from 'preact';
import { useStore } from '../chat/store.ts';
import type { Availability, InitAnswer } from '../session/initAnswer.ts';
import type { Dates } from '../texts/dates.ts';
import { text } from '../texts/text.ts';
import { Avatar } from './Avatar.tsx';
import { ConnectionDot } from './ConnectionDot.tsx';
import { useChat } from './context.ts';
import { Faces } from './Faces.tsx';
import { MinimiseIcon } from './icons.tsx';

export function Header({ answer }: { answer: InitAnswer }): JSX.Element {
    const { chat, dates } = useChat();
    const { organization, settings } = answer;
    const availability = useStore(chat.opening.now);
    const status = useStore(chat.status);
    const team = useStore(chat.team);
    return (
        <header class="header">
            <Faces
                fallback={<Avatar name={organization.name} size="large" />}
                shown={settings.showAgentAvatars}
            />
            <div class="header-words">
                <h1>{organization.name}</h1>
                <p>
                    <ConnectionDot status={status} />
                    <span>{presence(availability, dates, team)}</span>
                </p>
            </div>
            <MinimiseButton />
        </header>
    );
}

export function MinimiseButton(): JSX.Element {
    const { chat } = useChat();
    return (
        <button type="button" class="icon-button" aria-label={text('minimise')} onClick={() => chat.close()}>
            <MinimiseIcon />
        </button>
    );
}

/** When somebody will answer. */
export function presence(
    { open, opensAt }: Availability,
    dates: Dates,
    team = false,
    now = new Date(),
): string {
    if (open) return text(team ? 'here' : 'open');
    return opensAt ? text('back', { when: dates.soon(new Date(opensAt), now) }) : text('closed');
}
