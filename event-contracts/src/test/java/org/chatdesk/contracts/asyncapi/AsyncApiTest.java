package org.chatdesk.contracts.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;
import org.junit.jupiter.api.Test;

/** The published description of the socket is what the frames are (G6). */
class AsyncApiTest {
    private static final Path FILE = Path.of("..", "docs", "asyncapi.json");
    private static final String AGAIN =
            "mvn -o -pl event-contracts test -Dtest=AsyncApiTest -Dchatdesk.write=true";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Test
    void shouldBeUpToDate() throws IOException {
        var now = AsyncApi.document();
        if (Boolean.getBoolean("chatdesk.write")) {
            Files.writeString(FILE, JSON.writeValueAsString(now) + "\n");
        }
        assertThat(JSON.readTree(FILE.toFile()))
                .as("The frames have changed. Write the file again: " + AGAIN)
                .isEqualTo(JSON.readTree(JSON.writeValueAsBytes(now)));
    }

    @Test
    void shouldHaveEveryFrameAndNoLooseEnds() {
        var document = AsyncApi.document();
        var messages = document.at("/components/messages");
        // Change stands for its three kinds.
        var frames =
                ClientFrame.class.getPermittedSubclasses().length
                        + ServerFrame.class.getPermittedSubclasses().length
                        - 1
                        + ServerFrame.Change.class.getPermittedSubclasses().length;
        assertThat(messages).hasSize(frames);
        assertThat(references(document))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(document.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    @Test
    void shouldSayWhatMustBeThereAndWhatMayBeNull() {
        var send = AsyncApi.document().at("/components/messages/client.send/payload");
        assertThat(send.at("/required").toString())
                .isEqualTo("[\"type\",\"conversation\",\"clientMessageId\",\"text\"]");
        assertThat(send.at("/additionalProperties").asBoolean(true)).isFalse();
        var message = AsyncApi.document().at("/components/schemas/Message/properties");
        assertThat(message.at("/replyTo/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(message.at("/editedAt/format").asText()).isEqualTo("date-time");
    }

    private static List<String> references(ObjectNode document) {
        var found = new ArrayList<String>();
        document.findValues("$ref").forEach(reference -> found.add(reference.asText()));
        return found;
    }
}
