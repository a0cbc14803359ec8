import type { JSX } from 'preact';
import { Avatar } from './Avatar.tsx';

/** The top of a conversation: the organization's greeting, as if it were said. */
export function Beginning({
    greeting,
    organization,
}: {
    greeting: string;
    organization: string;
}): JSX.Element {
    return (
        <div class="beginning">
            <Avatar name={organization} size="large" />
            <strong>{organization}</strong>
            <p>{greeting}</p>
        </div>
    );
}
