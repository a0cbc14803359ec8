package org.chatdesk.gateway.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.TypingSignal;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.gateway.socket.clients.Directory;
import org.chatdesk.gateway.socket.domain.SocketCaller;
import org.chatdesk.kit.outbox.EventProducer;
import org.chatdesk.kit.outbox.OutboxRecord;
import org.jboss.logging.Logger;

/** Tells the other side, on whatever instance it is, that somebody is writing. Never stored. */
@ApplicationScoped
public class SignalTyping {
    private static final Logger LOG = Logger.getLogger(SignalTyping.class);

    private final Directory directory;
    private final EventProducer producer;
    private final Clock clock;

    SignalTyping(Directory directory, EventProducer producer, Clock clock) {
        this.directory = directory;
        this.producer = producer;
        this.clock = clock;
    }

    /** Says nothing about conversations that are not the caller's. */
    void signal(SocketCaller by, ClientFrame.Typing typing) {
        try {
            var found = directory.find(by.organization(), typing.conversation());
            if (found.isPresent() && !takesPart(by, found.get())) {
                found = directory.findAgain(by.organization(), typing.conversation());
            }
            found.filter(theirs -> takesPart(by, theirs))
                    .ifPresent(theirs -> publish(by, theirs, typing.active()));
        } catch (IOException e) {
            LOG.debugf("A typing signal was dropped: %s", e.getMessage());
        }
    }

    private static boolean takesPart(SocketCaller by, ConversationRef conversation) {
        return by.isMember() || conversation.contacts().contains(by.subject());
    }

    private void publish(SocketCaller by, ConversationRef conversation, boolean active) {
        var signal = new TypingSignal(conversation, by.subject(), by.role(), by.name(), active);
        producer.signal(
                OutboxRecord.of(
                        Topics.TYPING_SIGNAL,
                        by.organization(),
                        conversation.id(),
                        0,
                        clock.instant(),
                        Actor.system("gateway"),
                        signal));
    }
}
