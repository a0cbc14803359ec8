import { piecesOf } from './links.ts';

export function MessageText({ text }: { text: string }) {
    let at = 0;
    return (
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
            {piecesOf(text).map((piece) => {
                const key = at;
                at += piece.text.length;
                if (!piece.href) return <span key={key}>{piece.text}</span>;
                return (
                    <a
                        key={key}
                        href={piece.href}
                        target="_blank"
                        rel="noopener noreferrer nofollow"
                        className="text-accent-text underline underline-offset-2"
                    >
                        {piece.text}
                    </a>
                );
            })}
        </p>
    );
}
