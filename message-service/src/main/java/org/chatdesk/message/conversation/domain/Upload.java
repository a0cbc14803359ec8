package org.chatdesk.message.conversation.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.Attachment;

/**
 * A file that somebody has uploaded, to send it with a message.
 *
 * @param file as the message will carry it
 * @param used it went with a message already
 */
public record Upload(Attachment file, UUID uploader, boolean used) {

    /** The same once a message has it. */
    public Upload withMessage() {
        return new Upload(file, uploader, true);
    }
}
