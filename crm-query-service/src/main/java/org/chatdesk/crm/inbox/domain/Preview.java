package org.chatdesk.crm.inbox.domain;

import org.chatdesk.contracts.event.Message;
import org.chatdesk.contracts.event.SenderRole;

/** One line of a message: at most 100 UTF-16 units, never half a character. */
final class Preview {
    static final int LONGEST = 100;
    private static final String REMOVED = "Message removed";
    private static final String BY_A_MEMBER = "You: ";

    private Preview() {}

    static String of(Message message) {
        var line = new StringBuilder(LONGEST);
        if (message.senderRole() == SenderRole.AGENT) {
            line.append(BY_A_MEMBER);
        }
        var said = message.removedAt() == null ? message.inWords() : REMOVED;
        return append(line, said).toString().stripTrailing();
    }

    private static StringBuilder append(StringBuilder line, String content) {
        var start = line.length();
        for (var i = 0; i < content.length(); ) {
            var character = content.codePointAt(i);
            i += Character.charCount(character);
            if (!isSpace(character)) {
                if (line.length() + Character.charCount(character) > LONGEST) {
                    return line;
                }
                line.appendCodePoint(character);
            } else if (line.length() > start && !endsWithSpace(line) && line.length() < LONGEST) {
                line.append(' ');
            }
        }
        return line;
    }

    private static boolean endsWithSpace(StringBuilder line) {
        return line.charAt(line.length() - 1) == ' ';
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }
}
