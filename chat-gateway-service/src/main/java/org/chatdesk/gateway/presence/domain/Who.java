package org.chatdesk.gateway.presence.domain;

import java.util.UUID;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.gateway.fanout.domain.Receiver;

/** A member or a contact. */
public record Who(UUID organization, UUID subject, SenderRole role) {

    public static Who of(Receiver socket) {
        var role = socket.isMember() ? SenderRole.AGENT : SenderRole.CONTACT;
        return new Who(socket.organization(), socket.subject(), role);
    }
}
