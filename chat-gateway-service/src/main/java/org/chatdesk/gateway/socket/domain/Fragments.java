package org.chatdesk.gateway.socket.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fragments of a message together (RFC 6455, 5.4) and never keeps more than one message
 * may have. Not thread-safe.
 */
public final class Fragments {
    private @Nullable ByteArrayOutputStream kept;
    private boolean isBinary;

    /** What a fragment made of the message. */
    public sealed interface Outcome {
        /** The message, whole. */
        record Message(String text) implements Outcome {}

        /** Bytes that are no text. */
        record Binary() implements Outcome {}

        /** More has to come. */
        record Unfinished() implements Outcome {}

        /** Nobody may say so much at once. */
        record TooBig() implements Outcome {}
    }

    /** The first fragment says what the message is. */
    public Outcome first(boolean ofBinary, byte[] fragment, boolean isLast) {
        kept = null;
        isBinary = ofBinary;
        return next(fragment, isLast);
    }

    public Outcome next(byte[] fragment, boolean isLast) {
        var all = kept == null ? new ByteArrayOutputStream(fragment.length) : kept;
        kept = isLast ? null : all;
        if (all.size() + fragment.length > FrameBounds.LARGEST_FRAME) {
            return new Outcome.TooBig();
        }
        all.writeBytes(fragment);
        return isLast ? whole(all) : new Outcome.Unfinished();
    }

    private Outcome whole(ByteArrayOutputStream all) {
        return isBinary
                ? new Outcome.Binary()
                : new Outcome.Message(all.toString(StandardCharsets.UTF_8));
    }
}
