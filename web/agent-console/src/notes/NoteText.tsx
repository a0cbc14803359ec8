import type { Mention } from '@chatdesk/chat-protocol';
import { mentionPieces } from './mentions.ts';

/** A note's words, with those who are meant standing out. */
export function NoteText({ text, mentions }: { text: string; mentions: readonly Mention[] }) {
    let at = 0;
    return (
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {mentionPieces(text, mentions).map((piece) => {
                const key = at;
                at += piece.text.length;
                return piece.mentioned ? (
                    <strong key={key} className="font-semibold text-accent-text">
                        {piece.text}
                    </strong>
                ) : (
                    <span key={key}>{piece.text}</span>
                );
            })}
        </p>
    );
}
