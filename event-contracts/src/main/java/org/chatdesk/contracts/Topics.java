package org.chatdesk.contracts;

import static org.chatdesk.contracts.Topic.Retention.COMPACTED;
import static org.chatdesk.contracts.Topic.Retention.EPHEMERAL;
import static org.chatdesk.contracts.Topic.Retention.FOREVER;

import java.util.List;
import org.chatdesk.contracts.Topic.Retention;
import org.chatdesk.contracts.event.AgentAvailability;
import org.chatdesk.contracts.event.AvailabilityChanged;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.ConversationChanged;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberInvited;
import org.chatdesk.contracts.event.MessageChanged;
import org.chatdesk.contracts.event.MessageCreated;
import org.chatdesk.contracts.event.MessageDelivered;
import org.chatdesk.contracts.event.MessageRead;
import org.chatdesk.contracts.event.NoteChanged;
import org.chatdesk.contracts.event.NotificationSent;
import org.chatdesk.contracts.event.OrderPlaced;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.event.SessionTracked;
import org.chatdesk.contracts.event.TicketAssigned;
import org.chatdesk.contracts.event.TicketChanged;
import org.chatdesk.contracts.event.TicketCreated;
import org.chatdesk.contracts.event.TypingSignal;
import org.chatdesk.contracts.event.VisitorCreated;
import org.chatdesk.contracts.event.VisitorExpired;

/**
 * Every topic, with what it carries and who reads it. The runner and the cluster make them from
 * this.
 */
public final class Topics {
    private static final String IDENTITY = "identity";
    private static final String MESSAGE = "message";
    private static final String TICKET = "ticket";
    private static final String NOTIFICATION = "notification";
    private static final String CRM_QUERY = "crm-query";

    public static final Topic<OrganizationChanged> ORGANIZATION_CHANGED =
            topic(
                    "organization.changed",
                    OrganizationChanged.class,
                    COMPACTED,
                    MESSAGE,
                    NOTIFICATION,
                    CRM_QUERY);
    public static final Topic<MemberChanged> MEMBER_CHANGED =
            topic("member.changed", MemberChanged.class, COMPACTED, MESSAGE, TICKET, CRM_QUERY);
    public static final Topic<MemberInvited> MEMBER_INVITED =
            topic("member.invited", MemberInvited.class, FOREVER, NOTIFICATION);

    /** When an organization or a department is open, worked out in advance. */
    public static final Topic<AvailabilityChanged> AVAILABILITY_CHANGED =
            topic("availability.changed", AvailabilityChanged.class, COMPACTED, MESSAGE);

    public static final Topic<ContactChanged> CONTACT_CHANGED =
            topic(
                    "contact.changed",
                    ContactChanged.class,
                    COMPACTED,
                    MESSAGE,
                    NOTIFICATION,
                    CRM_QUERY);

    public static final Topic<ContactMerged> CONTACT_MERGED =
            topic("contact.merged", ContactMerged.class, FOREVER, MESSAGE, CRM_QUERY);

    public static final Topic<SessionTracked> SESSION_TRACKED =
            topic("session.tracked", SessionTracked.class, FOREVER, CRM_QUERY);
    public static final Topic<VisitorCreated> VISITOR_CREATED =
            topic("visitor.created", VisitorCreated.class, FOREVER, CRM_QUERY);
    public static final Topic<VisitorExpired> VISITOR_EXPIRED =
            topic(
                    "visitor.expired",
                    VisitorExpired.class,
                    FOREVER,
                    MESSAGE,
                    NOTIFICATION,
                    CRM_QUERY);
    public static final Topic<ConversationChanged> CONVERSATION_CHANGED =
            topic(
                    "conversation.changed",
                    ConversationChanged.class,
                    COMPACTED,
                    MESSAGE,
                    NOTIFICATION,
                    CRM_QUERY);
    public static final Topic<MessageCreated> MESSAGE_CREATED =
            topic(
                    "message.created",
                    MessageCreated.class,
                    FOREVER,
                    MESSAGE,
                    NOTIFICATION,
                    CRM_QUERY);
    public static final Topic<MessageChanged> MESSAGE_CHANGED =
            topic(
                    "message.changed",
                    MessageChanged.class,
                    FOREVER,
                    MESSAGE,
                    NOTIFICATION,
                    CRM_QUERY);
    public static final Topic<MessageRead> MESSAGE_READ =
            topic("message.read", MessageRead.class, FOREVER, NOTIFICATION, CRM_QUERY);
    public static final Topic<MessageDelivered> MESSAGE_DELIVERED =
            topic("message.delivered", MessageDelivered.class, EPHEMERAL);

    /** For members only. Gateways follow it; who mails the mentioned will read it as a group. */
    public static final Topic<NoteChanged> NOTE_CHANGED =
            topic("note.changed", NoteChanged.class, FOREVER);

    public static final Topic<OrderPlaced> ORDER_PLACED =
            topic("order.placed", OrderPlaced.class, FOREVER, IDENTITY, TICKET);
    public static final Topic<TicketCreated> TICKET_CREATED =
            topic("ticket.created", TicketCreated.class, FOREVER, MESSAGE, CRM_QUERY);
    public static final Topic<TicketAssigned> TICKET_ASSIGNED =
            topic("ticket.assigned", TicketAssigned.class, FOREVER, MESSAGE, CRM_QUERY);
    public static final Topic<TicketChanged> TICKET_CHANGED =
            topic("ticket.changed", TicketChanged.class, COMPACTED, MESSAGE, CRM_QUERY);
    public static final Topic<AgentAvailability> AGENT_AVAILABILITY =
            topic("agent.availability", AgentAvailability.class, COMPACTED, CRM_QUERY);
    public static final Topic<NotificationSent> NOTIFICATION_SENT =
            topic("notification.sent", NotificationSent.class, FOREVER);
    public static final Topic<TypingSignal> TYPING_SIGNAL =
            topic("typing.signal", TypingSignal.class, EPHEMERAL);

    /** Gateways tell each other who is there. */
    public static final Topic<PresenceSignal> PRESENCE_SIGNAL =
            topic("presence.signal", PresenceSignal.class, EPHEMERAL);

    public static final List<Topic<? extends Payload>> ALL =
            List.of(
                    ORGANIZATION_CHANGED,
                    MEMBER_CHANGED,
                    MEMBER_INVITED,
                    AVAILABILITY_CHANGED,
                    CONTACT_CHANGED,
                    CONTACT_MERGED,
                    SESSION_TRACKED,
                    VISITOR_CREATED,
                    VISITOR_EXPIRED,
                    CONVERSATION_CHANGED,
                    MESSAGE_CREATED,
                    MESSAGE_CHANGED,
                    MESSAGE_READ,
                    MESSAGE_DELIVERED,
                    NOTE_CHANGED,
                    ORDER_PLACED,
                    TICKET_CREATED,
                    TICKET_ASSIGNED,
                    TICKET_CHANGED,
                    AGENT_AVAILABILITY,
                    NOTIFICATION_SENT,
                    TYPING_SIGNAL,
                    PRESENCE_SIGNAL);

    private Topics() {}

    private static <P extends Payload> Topic<P> topic(
            String name, Class<P> payload, Retention retention, String... consumers) {
        return new Topic<>(name, payload, retention, List.of(consumers));
    }
}
