package org.chatdesk.message.note.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;

/**
 * A note as somebody wrote it.
 *
 * @param text plain text of 1 to 10,000 characters
 * @param mentions members who are meant, each once
 */
public record NoteDraft(String text, List<UUID> mentions) {
    public static final int LONGEST = 10_000;
    public static final int MOST_MENTIONS = 50;
    private static final int LONGEST_CLIENT_ID = 100;

    public static boolean isClientId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_CLIENT_ID
                && id.chars().allMatch(c -> c > ' ' && c < 127);
    }

    public List<Fault> faults() {
        var faults = new Faults();
        if (text.isBlank()) {
            faults.required("text");
        } else if (text.codePointCount(0, text.length()) > LONGEST) {
            faults.add("text", "too-long");
        } else if (text.codePoints().anyMatch(NoteDraft::isNoText)) {
            faults.invalid("text");
        }
        if (mentions.size() > MOST_MENTIONS) {
            faults.add("mentions", "too-long");
        }
        faults.distinct("mentions", mentions);
        return faults.found();
    }

    /** NUL cannot be stored, and half a surrogate pair is no character. */
    private static boolean isNoText(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }

    /** Tells whether another draft says the same; the order of mentions says nothing. */
    public byte[] fingerprint() {
        var digest = sha256();
        digest.update(text.getBytes(UTF_8));
        mentions.stream()
                .sorted()
                .forEach(member -> digest.update(("\0" + member).getBytes(UTF_8)));
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
