package org.chatdesk.notification.mail.domain;

/** Posts letters for other features. */
public interface Letterbox {

    /** Tries once, for at most half a minute; must not be called inside a transaction. */
    Posting post(UnreadLetter letter);

    /** The same for an invitation. */
    Posting post(InvitationLetter letter);
}
