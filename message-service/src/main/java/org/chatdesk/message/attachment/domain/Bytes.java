package org.chatdesk.message.attachment.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and names in a header; whoever asks has looked that they are {@link #has there}. */
record Bytes(byte[] all) {

    /** Whether there are at least this many. */
    boolean has(int count) {
        return count >= 0 && count <= all.length;
    }

    int length() {
        return all.length;
    }

    int at(int where) {
        return all[where] & 0xFF;
    }

    boolean is(int where, String ascii) {
        var end = where + ascii.length();
        return where >= 0 && has(end) && text(where, ascii.length()).equals(ascii);
    }

    /** One character for each byte. */
    String text(int where, int count) {
        return new String(all, where, count, StandardCharsets.ISO_8859_1);
    }

    byte[] part(int where, int count) {
        return Arrays.copyOfRange(all, where, where + count);
    }

    /** The most significant byte first. */
    long big(int where, int count) {
        var number = 0L;
        for (int i = 0; i < count; i++) {
            number = number << 8 | at(where + i);
        }
        return number;
    }

    /** The least significant byte first. */
    long little(int where, int count) {
        var number = 0L;
        for (int i = count - 1; i >= 0; i--) {
            number = number << 8 | at(where + i);
        }
        return number;
    }
}
