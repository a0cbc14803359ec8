package org.chatdesk.message.attachment.api;

import io.quarkus.security.ForbiddenException;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.message.conversation.domain.Party;

/** On whose side somebody with files stands. */
final class Parties {
    private Parties() {}

    static Party of(Caller.Tenant caller) {
        return switch (caller) {
            case Caller.Contact contact ->
                    new Party(
                            contact.id(), SenderRole.CONTACT, contact.name(), contact.department());
            case Caller.Member member -> new Party(member.id(), SenderRole.AGENT, member.name());
            case Caller.ApiKey _, Caller.Session _ ->
                    throw new ForbiddenException("Only people have files");
        };
    }
}
