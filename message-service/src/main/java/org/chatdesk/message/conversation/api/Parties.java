package org.chatdesk.message.conversation.api;

import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.kit.caller.Caller;
import org.chatdesk.message.conversation.domain.Party;

/** On whose side a caller stands in a conversation. */
final class Parties {
    private Parties() {}

    static Party of(Caller caller) {
        return switch (caller) {
            case Caller.Contact contact ->
                    new Party(
                            contact.id(), SenderRole.CONTACT, contact.name(), contact.department());
            case Caller.Member member -> new Party(member.id(), SenderRole.AGENT, member.name());
            case Caller.ApiKey _, Caller.Session _, Caller.Service _ -> Party.SYSTEM;
        };
    }
}
