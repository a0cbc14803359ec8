import { readable } from '../texts/t.ts';

/** `brand_agent` → "Brand": the party that reads this channel of a ticket. */
export function channelName(channel: string): string {
    return readable(channel.replace(/_agent$/, ''));
}

const KNOWN: Record<string, 1 | 2> = { brand_agent: 1, creator_agent: 2 };

/** Which of the two channel colours. Parties are data, so an unknown one still always gets the same. */
export function channelTone(channel: string): 1 | 2 {
    const sum = [...channel].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
    return KNOWN[channel] ?? (sum % 2 === 0 ? 1 : 2);
}
