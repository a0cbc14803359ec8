package org.chatdesk.e2e.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.chatdesk.e2e.wire.Caller;

/** Every mail that the system has sent, newest first. */
public record Mailbox(String page) {

    public List<JsonNode> to(String address) {
        JsonNode all = new Caller(page, Map.of()).get("/api/mails").expect(200).json();
        return StreamSupport.stream(all.spliterator(), false)
                .filter(mail -> mail.path("to").asText().contains(address))
                .toList();
    }

    /** The first mail to this address, now or later. */
    public JsonNode awaitMail(String address, Duration patience) {
        return Awaitility.await("a mail to " + address)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> to(address), mails -> !mails.isEmpty())
                .getLast();
    }
}
