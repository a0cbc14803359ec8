package org.chatdesk.contracts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.Attachment;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.ConversationRef;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageDelivered;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.MessageType;
import org.chatdesk.contracts.event.Note;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.contracts.event.Notice;
import org.chatdesk.contracts.event.NotificationSent;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.SessionTracked;
import org.chatdesk.contracts.event.Tally;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TicketState;
import org.chatdesk.contracts.event.TypingSignal;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;

/** One of everything that goes over the wire. */
final class Samples {
    private static final Instant AT = Instant.parse("2026-11-21T10:15:30.123Z");
    private static final UUID ORGANIZATION = id(1);
    private static final UUID MEMBER = id(2);
    private static final UUID CONTACT = id(3);
    private static final UUID CONVERSATION = id(4);
    private static final UUID TICKET = id(5);
    private static final UUID MESSAGE = id(6);
    private static final UUID DEPARTMENT = id(7);

    private Samples() {}

    private static UUID id(int number) {
        return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    static List<Payload> payloads() {
        return List.of(
                new OrganizationChanged(
                        ORGANIZATION,
                        "Fjord Clinic",
                        "fjord-clinic",
                        "https://clinic.example",
                        "en",
                        "Europe/Oslo",
                        List.of("client", "doctor"),
                        Duration.ofMinutes(5),
                        OrganizationChanged.VisitorPolicy.ANONYMISE,
                        false,
                        List.of(new OrganizationChanged.Department(DEPARTMENT, "Billing")),
                        List.of("203.0.113.0/24"),
                        900L,
                        "Thank you for writing. We answer within the hour."),
                new MemberChanged(
                        MEMBER,
                        "Ola Berg",
                        "ola@clinic.example",
                        MemberChanged.Role.AGENT,
                        true,
                        List.of(DEPARTMENT)),
                new MemberInvited(
                        id(9),
                        "kari@clinic.example",
                        MemberChanged.Role.AGENT,
                        "Fjord Clinic",
                        "Ola Berg",
                        "nb",
                        AT.plus(Duration.ofDays(7))),
                new AvailabilityChanged(
                        DEPARTMENT,
                        AvailabilityChanged.Mode.BLOCK,
                        List.of(new AvailabilityChanged.Opening(AT, AT.plus(Duration.ofHours(8)))),
                        AT.plus(Duration.ofDays(14))),
                new ContactChanged(
                        CONTACT,
                        "client",
                        "c-17",
                        "Emma Hansen",
                        "emma@mail.example",
                        "nb",
                        true,
                        Map.of("plan", "gold")),
                new ContactMerged(id(10), CONTACT),
                new SessionTracked(
                        id(11),
                        CONTACT,
                        "page_view",
                        "https://clinic.example/prices",
                        "Prices",
                        Map.of("from", "newsletter"),
                        "mobile",
                        "Firefox 140",
                        "Android 16",
                        "NO",
                        "Oslo",
                        "https://search.example/"),
                new VisitorCreated(CONTACT, "Quiet Otter", AT.plus(Duration.ofHours(24))),
                new VisitorExpired(
                        CONTACT,
                        AT.plus(Duration.ofHours(24)),
                        OrganizationChanged.VisitorPolicy.DELETE),
                new ConversationChanged(
                        channel(), "Order 1001", true, false, false, false, AT, DEPARTMENT),
                new MessageCreated(support(), message().with(List.of(file())), new Tally(2, 1)),
                new MessageChanged(
                        support(),
                        message().edited("Hello", AT.plusSeconds(9)),
                        MessageChanged.What.EDITED),
                new MessageRead(support(), MEMBER, SenderRole.AGENT, 3, new Tally(2, 1)),
                new MessageDelivered(support(), MEMBER, SenderRole.AGENT, 3),
                new NoteChanged(CONVERSATION, note()),
                new OrderPlaced(
                        "1001",
                        "Autumn campaign",
                        List.of(
                                new OrderPlaced.Party(
                                        "brand", "b-1", CONTACT, "Nordlys", "hi@nordlys.example")),
                        "Three videos",
                        3,
                        new BigDecimal("1250.25"),
                        "EUR"),
                new TicketCreated(ticket()),
                new TicketAssigned(ticket(), MEMBER),
                new TicketChanged(ticket()),
                new AgentAvailability(MEMBER, AgentAvailability.Status.AWAY),
                new NotificationSent(CONTACT, CONVERSATION, "unread-reminder", 3),
                new TypingSignal(support(), MEMBER, SenderRole.AGENT, "Ola Berg", true),
                new PresenceSignal(
                        id(15),
                        List.of(
                                new PresenceSignal.Seen(
                                        CONTACT,
                                        SenderRole.CONTACT,
                                        PresenceSignal.State.ACTIVE,
                                        AT,
                                        null),
                                new PresenceSignal.Seen(
                                        MEMBER,
                                        SenderRole.AGENT,
                                        PresenceSignal.State.AWAY,
                                        AT,
                                        List.of(id(16))))));
    }

    /** Each event under its topic's name. */
    static Map<String, Object> events() {
        Map<String, Object> samples = new TreeMap<>();
        for (var payload : payloads()) {
            var topic =
                    Topics.ALL.stream()
                            .filter(found -> found.payload() == payload.getClass())
                            .findFirst()
                            .orElseThrow();
            samples.put(
                    topic.name(),
                    new Event<>(
                            id(8),
                            ORGANIZATION,
                            CONVERSATION,
                            3,
                            AT,
                            new Actor(Actor.Kind.MEMBER, MEMBER, "Ola Berg"),
                            payload));
        }
        return samples;
    }

    static List<ClientFrame> clientFrames() {
        return List.of(
                new ClientFrame.Hello(
                        List.of(new ClientFrame.Resume("conv:" + CONVERSATION, "e-1", 3))),
                new ClientFrame.Send(
                        CONVERSATION, "m-1", "brand_agent", "Hello", List.of(), MESSAGE),
                new ClientFrame.Edit(CONVERSATION, MESSAGE, "Hello again"),
                new ClientFrame.Remove(CONVERSATION, MESSAGE),
                new ClientFrame.Read(CONVERSATION, 3),
                new ClientFrame.Received("conv:" + CONVERSATION, 3),
                new ClientFrame.Typing(CONVERSATION, true),
                new ClientFrame.Presence(PresenceSignal.State.AWAY, List.of(CONTACT)),
                new ClientFrame.Renew("header.claims.signature"));
    }

    static List<ServerFrame> serverFrames() {
        return List.of(
                new ServerFrame.Welcome("e-1", Map.of("conv:" + CONVERSATION, 3L), 25_000),
                new ServerFrame.Ack("m-1", MESSAGE, 3, AT),
                new ServerFrame.Done(MESSAGE, 4),
                new ServerFrame.Refused("m-1", "message.empty", "A message needs some text."),
                new ServerFrame.NewMessage(CONVERSATION, 3, message().with(List.of(file()))),
                new ServerFrame.Changed(CONVERSATION, 4, message().removed(AT.plusSeconds(9))),
                new ServerFrame.Conversation(CONVERSATION, 4, true, false),
                new ServerFrame.Delivered(CONVERSATION, MEMBER, SenderRole.AGENT, 3),
                new ServerFrame.Read(CONVERSATION, MEMBER, SenderRole.AGENT, 3),
                new ServerFrame.Noted(CONVERSATION, note()),
                new ServerFrame.Typing(CONVERSATION, CONTACT, SenderRole.CONTACT, "Emma", true),
                new ServerFrame.Presence(
                        List.of(
                                new ServerFrame.Person(
                                        CONTACT,
                                        SenderRole.CONTACT,
                                        PresenceSignal.State.OFFLINE,
                                        AT))),
                new ServerFrame.Team(true),
                new ServerFrame.Ticket(TICKET, 2),
                new ServerFrame.Availability(
                        false,
                        AT.plus(Duration.ofHours(14)),
                        null,
                        AvailabilityChanged.Mode.LEAVE_MESSAGE),
                new ServerFrame.Heartbeat(Map.of("conv:" + CONVERSATION, 4L)),
                new ServerFrame.Resync("conv:" + CONVERSATION));
    }

    static List<SocketCommand> commands() {
        var by = new SocketCommand.By(CONTACT, SenderRole.CONTACT, "Emma Hansen", DEPARTMENT);
        return List.of(
                new SocketCommand.Send(
                        ORGANIZATION,
                        CONVERSATION,
                        by,
                        "m-1",
                        null,
                        "Hello",
                        null,
                        List.of(file().id())),
                new SocketCommand.Edit(ORGANIZATION, CONVERSATION, by, MESSAGE, "Hello again"),
                new SocketCommand.Remove(ORGANIZATION, CONVERSATION, by, MESSAGE),
                new SocketCommand.Received(ORGANIZATION, CONVERSATION, by, 3),
                new SocketCommand.Read(ORGANIZATION, CONVERSATION, by, 3));
    }

    static List<CommandOutcome> outcomes() {
        return List.of(
                new CommandOutcome.Committed(MESSAGE, 3, AT, null),
                new CommandOutcome.Done(MESSAGE, 4),
                new CommandOutcome.Marked(3, 1),
                new CommandOutcome.Delivered(3),
                new CommandOutcome.Refused("conversation.frozen", "Closed."));
    }

    private static ConversationRef support() {
        return new ConversationRef(
                CONVERSATION, ConversationRef.Kind.SUPPORT, List.of(CONTACT), null, null);
    }

    private static ConversationRef channel() {
        return new ConversationRef(
                CONVERSATION,
                ConversationRef.Kind.TICKET_CHANNEL,
                List.of(CONTACT),
                TICKET,
                "brand_agent");
    }

    private static Message message() {
        return new Message(
                MESSAGE,
                3,
                "m-1",
                MEMBER,
                SenderRole.AGENT,
                "Ola Berg",
                MessageType.TEXT,
                "Hello Emma \u2600",
                null,
                AT);
    }

    static List<Message> lines() {
        var assigned = new Notice(Notice.ASSIGNED, Map.of("agent", "Ola Berg"));
        var line =
                Message.ofSystem(
                        id(14), 4, "assigned:2", "ChatDesk", "Ola Berg is here", assigned, AT);
        return List.of(line);
    }

    private static Attachment file() {
        return new Attachment(id(14), "scan.png", "image/png", 20_480, 1200, 800, true);
    }

    private static Note note() {
        return new Note(
                id(12),
                1,
                2,
                "n-1",
                MEMBER,
                "Ola Berg",
                "@Kari Lund knows this customer.",
                List.of(new Note.Mention(id(13), "Kari Lund")),
                3,
                AT,
                AT.plusSeconds(60),
                null);
    }

    private static TicketState ticket() {
        return new TicketState(
                TICKET,
                TicketState.Kind.ORDER,
                TicketState.Status.IN_PROGRESS,
                TicketState.Priority.MEDIUM,
                "Order 1001",
                new TicketState.Assignee(MEMBER, "Ola Berg"),
                new TicketState.Order("1001", "Three videos", 3, new BigDecimal("1250.25"), "EUR"),
                List.of(
                        new TicketState.Channel(
                                "brand_agent",
                                "brand",
                                CONVERSATION,
                                new TicketState.ChannelContact(
                                        CONTACT, "Nordlys", "hi@nordlys.example"))),
                AT,
                AT.plusSeconds(60));
    }
}
