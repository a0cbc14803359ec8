package org.chatdesk.identity.visitor.domain;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.identity.contact.domain.Contact;
import org.chatdesk.identity.organization.domain.Organization;

/**
 * An anonymous contact with an end. Its moments are whole seconds, because those of its tokens are
 * (RFC 7519): so the account and its last token end together.
 *
 * @param contact the visitor as every other contact is seen
 * @param expiresAt the first moment at which the visitor is no more, UTC
 */
public record Visitor(Contact contact, Instant createdAt, Instant expiresAt) {

    public static Visitor arriving(
            UUID id,
            String name,
            Map<String, String> attributes,
            String locale,
            Organization organization,
            Instant now) {
        var contact =
                new Contact(
                        id,
                        organization.id(),
                        ContactChanged.VISITOR,
                        null,
                        name,
                        null,
                        locale,
                        attributes,
                        false,
                        null);
        var created = now.truncatedTo(SECONDS);
        return new Visitor(contact, created, created.plus(organization.visitorLife()));
    }

    /** An address that looks like one and that no mail can reach (RFC 2606). */
    public String placeholderEmail() {
        return "visitor-" + contact.id() + "@visitor.invalid";
    }
}
