package org.chatdesk.client;

/** What a close code asks of the client (docs/protocol.md; RFC 6455, section 7.4). */
public enum AfterClose {
    RETRY,
    RETRY_AFTER_RESTART,
    NEW_TOKEN,
    STOP;

    /**
     * @param code -1 for a line that broke
     */
    public static AfterClose of(int code) {
        return switch (code) {
            case 1012 -> RETRY_AFTER_RESTART;
            case 4401 -> NEW_TOKEN;
            case 4403, 4404, 4409 -> STOP; // Trying again cannot help.
            default -> RETRY;
        };
    }
}
