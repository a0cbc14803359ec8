import type { TypingFrame } from '@chatdesk/chat-protocol';

/** Who writes right now, by conversation and sender. `until` in milliseconds since 1970. */
export type Typist = { senderId: string; role: string; name: string; until: number };
export type TypingNow = ReadonlyMap<string, readonly Typist[]>;

// The server takes a signal back after 5 s; a lost one is taken back here.
const LIFE_MS = 6_000;

export function foldTyping(now: TypingNow, frame: TypingFrame, at: number): TypingNow {
    const others = (now.get(frame.conversation) ?? []).filter((one) => one.senderId !== frame.senderId);
    const typist = {
        senderId: frame.senderId,
        role: frame.senderRole,
        name: frame.senderName ?? '',
        until: at + LIFE_MS,
    };
    return withTypists(now, frame.conversation, frame.active ? [...others, typist] : others);
}

/** A message ends its sender's typing at once. */
export function stopTyping(now: TypingNow, conversation: string, senderId: string | null): TypingNow {
    const typists = now.get(conversation);
    if (!typists?.some((one) => one.senderId === senderId)) return now;
    return withTypists(
        now,
        conversation,
        typists.filter((one) => one.senderId !== senderId),
    );
}

export function expireTyping(now: TypingNow, at: number): TypingNow {
    const isOver = (typists: readonly Typist[]) => typists.some((one) => one.until <= at);
    return [...now]
        .filter(([, typists]) => isOver(typists))
        .reduce(
            (left, [conversation, typists]) =>
                withTypists(
                    left,
                    conversation,
                    typists.filter((one) => one.until > at),
                ),
            now,
        );
}

function withTypists(now: TypingNow, conversation: string, typists: readonly Typist[]): TypingNow {
    const next = new Map(now);
    if (typists.length > 0) next.set(conversation, typists);
    else next.delete(conversation);
    return next;
}
