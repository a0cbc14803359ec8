package org.chatdesk.contracts.event;

/**
 * What an {@link Event} tells. Sealed, so that a reader who switches over it sees every new fact.
 */
public sealed interface Payload
        permits OrganizationChanged,
                MemberChanged,
                MemberInvited,
                AvailabilityChanged,
                ContactChanged,
                ContactMerged,
                SessionTracked,
                VisitorCreated,
                VisitorExpired,
                ConversationChanged,
                MessageCreated,
                MessageChanged,
                MessageDelivered,
                MessageRead,
                NoteChanged,
                OrderPlaced,
                TicketCreated,
                TicketAssigned,
                TicketChanged,
                AgentAvailability,
                NotificationSent,
                TypingSignal,
                PresenceSignal {}
