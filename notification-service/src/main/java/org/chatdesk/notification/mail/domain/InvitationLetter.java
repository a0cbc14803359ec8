package org.chatdesk.notification.mail.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Asks somebody to work for an organization. Its link opens nothing by itself: they sign in with
 * the address it was sent to.
 *
 * @param id of this letter; the same on every try, so that two copies are known to be one
 * @param to a checked address
 * @param administrator whether they are invited as one, or else as an agent
 * @param expiresAt UTC
 */
public record InvitationLetter(
        UUID id,
        UUID invitation,
        String to,
        String organization,
        String invitedBy,
        boolean administrator,
        Instant expiresAt) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Names are other people's text: none of it gets beyond its line. */
    public InvitationLetter {
        organization = HeaderText.oneLine(organization);
        invitedBy = HeaderText.oneLine(invitedBy);
    }

    public String subject() {
        return HeaderText.oneLine(invitedBy + " invited you to " + organization);
    }

    public String role() {
        return administrator ? "an administrator" : "an agent";
    }

    public String lastDay() {
        return DAY.format(expiresAt);
    }

    /** {@code publicUrl} is where browsers find this installation. */
    public String link(String publicUrl) {
        var origin = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
        return origin + "console/?invitation=" + invitation;
    }
}
