package org.chatdesk.gateway.fanout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageDelivered;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.contracts.event.TypingSignal;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.fanout.domain.Continuity;
import org.chatdesk.gateway.fanout.domain.Delivery;
import org.chatdesk.gateway.fanout.domain.KnownHeads;
import org.chatdesk.gateway.fanout.domain.OpenNow;
import org.chatdesk.gateway.fanout.domain.Receiver;
import org.chatdesk.gateway.fanout.domain.Receivers;
import org.chatdesk.gateway.fanout.domain.Sequencer;
import org.chatdesk.kit.json.EventJson;

/**
 * Turns events into frames and pushes each to those who may see it. The log's reader calls it, and
 * ahead of that whoever has had a message committed.
 */
@ApplicationScoped
public class Fanout {
    private static final ObjectWriter FRAMES = EventJson.mapper().writerFor(ServerFrame.class);

    private final Receivers receivers;
    private final KnownHeads heads;
    private final Continuity continuity;
    private final ReentrantLock order = new ReentrantLock();
    private final Sequencer sequencer = new Sequencer();
    private int breaks;

    Fanout(Receivers receivers, KnownHeads heads, Continuity continuity) {
        this.receivers = receivers;
        this.heads = heads;
        this.continuity = continuity;
    }

    /** Whether it is worth reading an event of this organization. */
    public boolean concerns(UUID organization) {
        return receivers.hasAnybodyOf(organization) || heads.concern(organization);
    }

    /** The log is read from its end now: what happened before was not heard. */
    public void begins() {
        continuity.broke();
    }

    public void message(Event<MessageCreated> event) {
        var said = event.payload();
        var frame =
                new ServerFrame.NewMessage(
                        said.conversation().id(), said.message().seq(), said.message());
        inOrder(event.organization(), said.conversation(), frame);
    }

    /** One that was committed from here, before the log brings it. */
    public void messageAhead(Event<MessageCreated> event) {
        var said = event.payload();
        var id = said.conversation().id();
        var frame = new ServerFrame.NewMessage(id, said.message().seq(), said.message());
        var item = item(event.organization(), said.conversation(), frame);
        order.lock();
        try {
            forgetWhatBroke();
            if (sequencer.acceptNext(item)) {
                heads.moved(event.organization(), said.conversation(), frame.seq());
                push(item);
            }
        } finally {
            order.unlock();
        }
    }

    public void rewritten(Event<MessageChanged> event) {
        var changed = event.payload();
        var frame =
                new ServerFrame.Changed(
                        changed.conversation().id(), event.version(), changed.message());
        inOrder(event.organization(), changed.conversation(), frame);
    }

    public void conversation(Event<ConversationChanged> event) {
        var now = event.payload();
        if (event.version() > 0) {
            var id = now.conversation().id();
            var frame =
                    new ServerFrame.Conversation(id, event.version(), now.archived(), now.frozen());
            inOrder(event.organization(), now.conversation(), frame);
        }
    }

    public void read(Event<MessageRead> event) {
        var read = event.payload();
        var id = read.conversation().id();
        var frame = new ServerFrame.Read(id, read.reader(), read.readerRole(), read.seq());
        atOnce(event.organization(), read.conversation(), new Delivery(id, 0, encode(frame)));
    }

    public void delivered(Event<MessageDelivered> event) {
        var told = event.payload();
        var id = told.conversation().id();
        var frame = new ServerFrame.Delivered(id, told.reader(), told.readerRole(), told.seq());
        atOnce(event.organization(), told.conversation(), new Delivery(id, 0, encode(frame)));
    }

    public void typing(Event<TypingSignal> event) {
        var typing = event.payload();
        var id = typing.conversation().id();
        var frame =
                new ServerFrame.Typing(
                        id,
                        typing.sender(),
                        typing.senderRole(),
                        typing.senderName(),
                        typing.active());
        var delivery = new Delivery(id, 0, encode(frame));
        receivers.whoMaySee(
                event.organization(),
                typing.conversation(),
                receiver -> {
                    if (!receiver.subject().equals(typing.sender())) {
                        receiver.push(delivery);
                    }
                });
    }

    /** Members hear what they tell each other; no contact ever does. */
    public void note(Event<NoteChanged> event) {
        var changed = event.payload();
        var frame = new ServerFrame.Noted(changed.conversation(), changed.note());
        var delivery = new Delivery(null, 0, encode(frame));
        receivers.members(event.organization()).forEach(member -> member.push(delivery));
    }

    /** Members hear that a ticket has a newer version, and fetch it. */
    public void ticket(Event<?> event) {
        var frame = new ServerFrame.Ticket(event.aggregate(), event.version());
        var delivery = new Delivery(null, 0, encode(frame));
        receivers.members(event.organization()).forEach(member -> member.push(delivery));
    }

    /**
     * Contacts hear whether the department they speak with is open, or the organization where they
     * named none. Identity tells of departments that have the organization's hours, too.
     */
    public void availability(Event<AvailabilityChanged> event, Instant now) {
        var department = event.payload().department();
        var delivery = new Delivery(null, 0, encode(OpenNow.at(now, event.payload())));
        receivers.contacts(event.organization()).stream()
                .filter(contact -> Objects.equals(contact.department(), department))
                .forEach(contact -> contact.push(delivery));
    }

    /** Lets go of frames that have waited too long for what came before them. */
    public void flush(Instant now) {
        order.lock();
        try {
            sequencer.overdue(now).forEach(this::push);
        } finally {
            order.unlock();
        }
    }

    private void inOrder(UUID organization, ConversationRef to, ServerFrame.Change frame) {
        order.lock();
        try {
            forgetWhatBroke();
            // Before anybody is told: who subscribes in between finds it there.
            heads.moved(organization, to, frame.seq());
            if (!sequencer.hasHad(to.id(), frame.seq())) {
                sequencer.accept(item(organization, to, frame), Instant.now()).forEach(this::push);
            }
        } finally {
            order.unlock();
        }
    }

    private void forgetWhatBroke() {
        if (breaks != continuity.breaks()) {
            breaks = continuity.breaks();
            sequencer.forget();
        }
    }

    private static Sequencer.Item item(
            UUID organization, ConversationRef to, ServerFrame.Change frame) {
        var delivery = new Delivery(to.id(), frame.seq(), encode(frame));
        return new Sequencer.Item(organization, to, delivery);
    }

    private void push(Sequencer.Item item) {
        atOnce(item.organization(), item.conversation(), item.delivery());
    }

    private void atOnce(UUID organization, ConversationRef to, Delivery delivery) {
        receivers.whoMaySee(organization, to, (Receiver receiver) -> receiver.push(delivery));
    }

    private static String encode(ServerFrame frame) {
        try {
            return FRAMES.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
