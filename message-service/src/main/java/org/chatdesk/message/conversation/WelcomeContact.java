package org.chatdesk.message.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.message.conversation.domain.Command;
import org.chatdesk.message.conversation.domain.Notices;
import org.chatdesk.message.conversation.domain.Party;
import org.chatdesk.message.conversation.store.Welcomes;

/**
 * Answers a contact's first message with the organization's words, where it has some (M14). Not
 * before it: who only opens the widget leaves no conversation with something in it.
 */
@ApplicationScoped
public class WelcomeContact {
    private static final String ONCE = "welcome";

    private final Welcomes welcomes;
    private final ConversationWriter writer;
    private final Clock clock;

    WelcomeContact(Welcomes welcomes, ConversationWriter writer, Clock clock) {
        this.welcomes = welcomes;
        this.writer = writer;
        this.clock = clock;
    }

    public void keep(Event<OrganizationChanged> event) {
        welcomes.keep(event.organization(), event.version(), event.payload().welcome());
    }

    public static boolean isFirst(MessageCreated said) {
        return said.message().senderRole() == SenderRole.CONTACT
                && said.conversation().kind() == ConversationRef.Kind.SUPPORT
                && said.tally().fromContacts() == 1;
    }

    public void welcome(Event<MessageCreated> event) {
        if (Notices.isNews(event.at(), clock.instant())) {
            welcomes.of(event.organization()).ifPresent(text -> say(event, text));
        }
    }

    private void say(Event<MessageCreated> event, String text) {
        writer.commit(
                new Command.Announce(
                        event.organization(),
                        event.payload().conversation().id(),
                        Party.SYSTEM,
                        ONCE,
                        Notices.welcome(text)));
    }
}
