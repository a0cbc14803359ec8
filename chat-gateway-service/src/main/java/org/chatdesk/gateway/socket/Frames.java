package org.chatdesk.gateway.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.chatdesk.contracts.Refusal;
import org.chatdesk.contracts.event.PresenceSignal;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;
import org.chatdesk.gateway.socket.domain.FrameBounds;
import org.chatdesk.kit.json.EventJson;
import org.jspecify.annotations.Nullable;

/** Frames as text. What a client says is read strictly, so that mistakes show at once. */
final class Frames {
    private static final ObjectReader IN =
            EventJson.mapper()
                    .readerFor(ClientFrame.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    private static final ObjectWriter OUT = EventJson.mapper().writerFor(ServerFrame.class);

    static final Refusal MALFORMED =
            Refusal.invalid("frame.malformed", "The frame is not JSON as the protocol has it.");
    private static final Refusal UNKNOWN_TYPE =
            Refusal.invalid("frame.unknown-type", "The protocol knows no such frame.");
    private static final Refusal UNKNOWN_FIELD =
            Refusal.invalid("request.unknown-field", "The frame has a field that nobody knows.");

    /** A frame, or why it is none. */
    sealed interface Parsed {
        record Ok(ClientFrame frame) implements Parsed {}

        record Bad(Refusal why) implements Parsed {}
    }

    private Frames() {}

    static Parsed parse(String text) {
        if (!text.stripLeading().startsWith("{")) {
            return new Parsed.Bad(MALFORMED); // Jackson would read a type out of an array, too.
        }
        try {
            ClientFrame frame = IN.readValue(text);
            return isWhole(frame) ? new Parsed.Ok(frame) : new Parsed.Bad(MALFORMED);
        } catch (InvalidTypeIdException e) {
            return new Parsed.Bad(e.getTypeId() == null ? MALFORMED : UNKNOWN_TYPE);
        } catch (UnrecognizedPropertyException _) {
            return new Parsed.Bad(UNKNOWN_FIELD);
        } catch (JsonProcessingException _) {
            return new Parsed.Bad(MALFORMED);
        }
    }

    private static boolean isWhole(@Nullable ClientFrame frame) {
        return switch (frame) {
            case null -> false;
            case ClientFrame.Hello hello ->
                    hello.resume() == null || hello.resume().stream().allMatch(Frames::isWhole);
            case ClientFrame.Send send ->
                    present(send.conversation())
                            && present(send.clientMessageId())
                            && present(send.text());
            case ClientFrame.Edit edit ->
                    present(edit.conversation())
                            && present(edit.messageId())
                            && present(edit.text());
            case ClientFrame.Remove remove ->
                    present(remove.conversation()) && present(remove.messageId());
            case ClientFrame.Read read -> present(read.conversation()) && read.seq() >= 0;
            case ClientFrame.Received received -> present(received.stream());
            case ClientFrame.Typing typing -> present(typing.conversation());
            case ClientFrame.Presence now -> isWhole(now);
            case ClientFrame.Renew renew -> present(renew.token());
        };
    }

    private static boolean isWhole(ClientFrame.@Nullable Resume resume) {
        return resume != null && present(resume.stream()) && resume.seq() >= 0;
    }

    /** Whoever is offline cannot say so. */
    private static boolean isWhole(ClientFrame.Presence now) {
        var watch = now.watch();
        return present(now.state())
                && now.state() != PresenceSignal.State.OFFLINE
                && (watch == null
                        || watch.size() <= FrameBounds.WATCHED
                                && watch.stream().allMatch(Frames::present));
    }

    /** Jackson leaves absent fields null, whatever their type promises. */
    private static boolean present(@Nullable Object field) {
        return Objects.nonNull(field);
    }

    static String encode(ServerFrame frame) {
        try {
            return OUT.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
