package org.chatdesk.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chatdesk.contracts.command.CommandOutcome;
import org.chatdesk.contracts.command.SocketCommand;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was ever released must stay readable, and what we write must not change its shape. A change
 * here that is more than an added field breaks somebody.
 */
class GoldenSamplesTest { // INV-37
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    static Stream<Topic<? extends Payload>> topics() {
        return Topics.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldWriteEachEventAsItWasReleased(Topic<?> topic) throws IOException {
        var written = JSON.readTree(JSON.writeValueAsBytes(Samples.events().get(topic.name())));
        assertThat(written).isEqualTo(golden("events").get(topic.name()));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void shouldReadEachEventThatWasReleased(Topic<?> topic) throws IOException {
        var type = JSON.getTypeFactory().constructParametricType(Event.class, topic.payload());
        Object read = JSON.readerFor(type).readValue(golden("events").get(topic.name()));
        assertThat(read).isEqualTo(Samples.events().get(topic.name()));
    }

    @Test
    void shouldKeepTheFramesOfClients() throws IOException {
        keeps("client-frames", new TypeReference<List<ClientFrame>>() {}, Samples.clientFrames());
    }

    @Test
    void shouldKeepTheFramesOfTheServer() throws IOException {
        keeps("server-frames", new TypeReference<List<ServerFrame>>() {}, Samples.serverFrames());
    }

    @Test
    void shouldKeepTheLinesOfTheSystem() throws IOException {
        keeps("lines", new TypeReference<List<Message>>() {}, Samples.lines());
    }

    @Test
    void shouldKeepTheGatewaysCommands() throws IOException {
        keeps("commands", new TypeReference<List<SocketCommand>>() {}, Samples.commands());
        keeps("outcomes", new TypeReference<List<CommandOutcome>>() {}, Samples.outcomes());
    }

    @Test
    void shouldHaveASampleOfEveryFrame() {
        assertThat(Samples.clientFrames())
                .hasSize(ClientFrame.class.getPermittedSubclasses().length);
        var server = ServerFrame.class.getPermittedSubclasses().length;
        // Change is itself sealed: it stands for its two kinds.
        assertThat(Samples.serverFrames())
                .hasSize(server - 1 + ServerFrame.Change.class.getPermittedSubclasses().length);
        assertThat(Samples.payloads()).hasSize(Payload.class.getPermittedSubclasses().length);
        assertThat(Topics.ALL).hasSize(Payload.class.getPermittedSubclasses().length);
    }

    private static <T> void keeps(String file, TypeReference<List<T>> type, List<T> samples)
            throws IOException {
        JsonNode written = JSON.readTree(JSON.writerFor(type).writeValueAsBytes(samples));
        assertThat(written).isEqualTo(golden(file));
        assertThat(JSON.readerFor(type).<List<T>>readValue(golden(file))).isEqualTo(samples);
    }

    private static JsonNode golden(String name) {
        var path = "/samples/" + name + ".v1.json";
        try (var file = GoldenSamplesTest.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
