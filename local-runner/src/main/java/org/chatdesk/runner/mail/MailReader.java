package org.chatdesk.runner.mail;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chatdesk.runner.process.RunnerException;
import org.jspecify.annotations.Nullable;

/** From a MIME message to what people and tests look at. */
final class MailReader {
    private MailReader() {}

    static Mail read(String id, StoredMessage stored) {
        MimeMessage message = stored.getMimeMessage();
        try {
            return new Mail(
                    id,
                    addresses(message, "From"),
                    addresses(message, "To"),
                    message.getSubject() == null ? "" : message.getSubject(),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    stored.getReceivedDate().toInstant().toString(),
                    headers(message));
        } catch (MessagingException e) {
            throw new RunnerException("Cannot read a mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a mail", e);
        }
    }

    /** The first part of this type that is not an attachment. */
    private static @Nullable String body(Part part, String type)
            throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        return part.getContent() instanceof Multipart parts ? body(parts, type) : null;
    }

    private static @Nullable String body(Multipart parts, String type)
            throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            String found = body(parts.getBodyPart(i), type);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * Readable where it can be parsed, as it came where not: a page of mails must show them all.
     */
    private static String addresses(MimeMessage message, String header) throws MessagingException {
        String line = message.getHeader(header, ", ");
        if (line == null) {
            return "";
        }
        try {
            return Arrays.stream(InternetAddress.parseHeader(line, false))
                    .map(MailReader::readable)
                    .collect(Collectors.joining(", "));
        } catch (AddressException _) {
            return line;
        }
    }

    private static String readable(Address address) {
        return address instanceof InternetAddress internet
                ? internet.toUnicodeString()
                : address.toString();
    }

    private static Map<String, List<String>> headers(MimeMessage message)
            throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), _ -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }
}
