package org.chatdesk.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;

/** Frames as text: ISO 8601 times, and tolerant of what newer servers add. */
public final class FrameJson {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_INVALID_SUBTYPE)
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                    .build();

    private FrameJson() {}

    /** The mapper itself, for answers of REST calls that follow the same rules. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static String write(ClientFrame frame) {
        try {
            return MAPPER.writerFor(ClientFrame.class).writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a type of frame that is newer than this client. */
    public static Optional<ServerFrame> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, ServerFrame.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not a frame: " + text, e);
        }
    }
}
