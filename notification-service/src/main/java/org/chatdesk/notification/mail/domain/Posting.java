package org.chatdesk.notification.mail.domain;

/** How posting a letter ended. */
public sealed interface Posting {

    /** The mail server has it. */
    record Posted() implements Posting {}

    /**
     * The mail server did not say that it has it.
     *
     * @param mayHaveArrived it may have it all the same: only the same letter may be tried again
     */
    record NotPosted(String reason, boolean mayHaveArrived) implements Posting {}
}
