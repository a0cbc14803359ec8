package org.chatdesk.message.conversation.domain;

import java.util.Optional;
import org.chatdesk.contracts.Refusal;

/** Bounds of what a person may write: plain text of 1 to 10,000 characters; none beside files. */
public final class MessageText {
    public static final int LONGEST = 10_000;
    public static final int LONGEST_CLIENT_ID = 100;

    private static final Refusal EMPTY =
            Refusal.invalid("message.empty", "A message needs some text.");
    private static final Refusal TOO_LONG =
            Refusal.invalid("message.too-long", "A message has at most 10,000 characters.");
    private static final Refusal NUL =
            Refusal.invalid(
                    "message.invalid-character", "A message cannot hold the character NUL.");
    private static final Refusal CLIENT_ID =
            Refusal.invalid(
                    "message.invalid-client-id",
                    "A clientMessageId has 1 to 100 visible ASCII characters.");

    private MessageText() {}

    public static Optional<Refusal> check(
            String clientMessageId, String text, boolean besideFiles) {
        return isClientId(clientMessageId) ? check(text, besideFiles) : Optional.of(CLIENT_ID);
    }

    public static Optional<Refusal> check(String text, boolean besideFiles) {
        if (!besideFiles && text.codePoints().noneMatch(MessageText::isVisible)) {
            return Optional.of(EMPTY);
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        return text.indexOf('\0') >= 0 ? Optional.of(NUL) : Optional.empty();
    }

    /** Something a reader can see: neither space of any kind, nor control or format characters. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT ->
                    false;
            default -> true;
        };
    }

    private static boolean isClientId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_CLIENT_ID
                && id.chars().allMatch(c -> c > ' ' && c < 127);
    }
}
