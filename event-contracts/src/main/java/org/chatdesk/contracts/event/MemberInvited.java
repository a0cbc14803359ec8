package org.chatdesk.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was invited to work for an organization. The invitation's id opens nothing by itself:
 * only who proves to own the address can accept it.
 *
 * @param organizationName as the letter calls it
 * @param invitedBy the inviting member's name
 * @param locale BCP 47 language tag, for the letter
 * @param expiresAt UTC
 */
public record MemberInvited(
        UUID invitation,
        String email,
        MemberChanged.Role role,
        String organizationName,
        String invitedBy,
        String locale,
        Instant expiresAt)
        implements Payload {}
