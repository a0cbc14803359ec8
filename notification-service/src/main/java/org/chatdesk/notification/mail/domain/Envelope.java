package org.chatdesk.notification.mail.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What stands around a letter's text.
 *
 * @param from the bare address; the header of that name says the organization's name besides
 * @param headers by name, each one line of ASCII
 */
public record Envelope(String from, String to, String subject, Map<String, String> headers) {

    /** {@code address} is the installation's own; its domain also names the letters' ids. */
    public static Envelope of(UnreadLetter letter, String address) {
        return new Envelope(
                address,
                letter.to(),
                HeaderText.oneLine("New reply from " + letter.organization()),
                headers(letter, address));
    }

    /** The same for an invitation, which hangs together with nothing. */
    public static Envelope of(InvitationLetter letter, String address) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", from(letter.organization(), address));
        headers.put("Message-ID", messageId("letter-", letter.id(), domain(address)));
        headers.put("Auto-Submitted", "auto-generated");
        return new Envelope(address, letter.to(), letter.subject(), headers);
    }

    /** Message-ID and threading as RFC 5322, 3.6.4; Auto-Submitted as RFC 3834, 5. */
    private static Map<String, String> headers(UnreadLetter letter, String address) {
        var domain = domain(address);
        var references = new ArrayList<String>();
        references.add(messageId("conversation-", letter.thread(), domain));
        letter.earlier().forEach(id -> references.add(messageId("letter-", id, domain)));
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", from(letter.organization(), address));
        headers.put("Message-ID", messageId("letter-", letter.id(), domain));
        headers.put("In-Reply-To", references.getLast());
        headers.put("References", String.join(" ", references));
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }

    private static String from(String organization, String address) {
        return HeaderText.encoded(organization) + " <" + address + ">";
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String messageId(String kind, UUID id, String domain) {
        return "<" + kind + id + "@" + domain + ">";
    }
}
