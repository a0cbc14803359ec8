package org.chatdesk.message.attachment.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are wanted (RFC 9110, 14). Anything but one range of bytes counts as none.
 *
 * @param first from 0
 * @param last inclusive; before {@code first} where the file has nothing there
 */
public record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty when all of it is wanted. */
    public static Optional<ByteRange> of(@Nullable String header, long size) {
        var asked = ONE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            var length = Math.min(Long.parseLong(asked.group(2)), size);
            return Optional.of(new ByteRange(size - length, size - 1));
        }
        var first = Long.parseLong(asked.group(1));
        var last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        // The end before the beginning is no range at all.
        return last < first && !asked.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    public boolean isSatisfiable(long size) {
        return first < size && first <= last;
    }

    public long length() {
        return last - first + 1;
    }
}
