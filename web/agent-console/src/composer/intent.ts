import type { Message } from '@chatdesk/chat-protocol';
import { write } from '../app/ui.ts';
import { createStore, useStore } from '../ui/store.ts';

/** What the composer is for now, when it is not for a message like any other. */
export type Intent = { kind: 'reply' | 'edit'; message: Message };

const intents = createStore<ReadonlyMap<string, Intent>>(new Map());

/** From now on the conversation's composer answers to a message, or edits one; null ends that. */
export function intend(conversation: string, intent: Intent | null): void {
    const next = new Map(intents.get());
    if (intent) next.set(conversation, intent);
    else next.delete(conversation);
    intents.set(next);
    // After the composer has become what it is for now.
    setTimeout(() => write('reply'));
}

export function useIntent(conversation: string): Intent | undefined {
    return useStore(intents).get(conversation);
}
