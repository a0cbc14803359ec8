import type { Message } from '@chatdesk/chat-protocol';
import { en } from '../texts/en.ts';
import { type TextKey, t } from '../texts/t.ts';

/** A line of the system in the reader's words; the server's own where it says something new. */
export function noticeText({ content, notice }: Message): string {
    const key = `notice.${notice?.code}`;
    return notice && key in en ? t(key as TextKey, notice.params) : content;
}
