/** The id in the page of a message's line. */
export function anchorOf(message: string): string {
    return `message-${message}`;
}
