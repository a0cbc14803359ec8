package org.chatdesk.notification.directory.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chatdesk.contracts.event.ContactChanged;
import org.jspecify.annotations.Nullable;

/**
 * A contact as mails know it.
 *
 * @param gone removed or expired: nothing may be sent any more
 */
public record Contact(
        UUID id, String type, String name, @Nullable String email, String locale, boolean gone) {
    private static final int EMAIL_LENGTH = 254;

    /** What cannot break out of a header; the mail server judges the rest (RFC 5321, 4.1.2). */
    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s\\p{Cntrl}<>()\\[\\],;:\\\\\"@]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\],;:\\\\\"@]+");

    public boolean isVisitor() {
        return ContactChanged.VISITOR.equals(type);
    }

    /** Where mail may go; nowhere for visitors, whose addresses are placeholders. */
    public Optional<String> mailAddress() {
        return Optional.ofNullable(email)
                .filter(_ -> !gone && !isVisitor())
                .filter(address -> address.length() <= EMAIL_LENGTH)
                .filter(address -> EMAIL.matcher(address).matches());
    }
}
