import type { Message } from '@chatdesk/chat-protocol';
import { isText, text } from './text.ts';

/** A line of the system in the reader's words; the server's own where it says something new. */
export function noticeText({ content, notice }: Message): string {
    const key = `notice.${notice?.code}`;
    return isText(key) ? text(key, notice?.params) : content;
}
