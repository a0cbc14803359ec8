package org.chatdesk.message.conversation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.chatdesk.contracts.event.Notice;

/** The lines that the system can say, and their words for clients that do not know a code. */
public final class Notices {
    private static final String AGENT = "agent";
    private static final String TEXT = "text";

    /** A log that is read from its beginning must not put lines into old conversations. */
    private static final Duration NEWS_FOR = Duration.ofDays(1);

    private Notices() {}

    /** Whether what happened then is still worth a line. */
    public static boolean isNews(Instant happened, Instant now) {
        return now.isBefore(happened.plus(NEWS_FOR));
    }

    /** The organization's own words. */
    public static Notice welcome(String text) {
        return new Notice(Notice.WELCOME, Map.of(TEXT, text));
    }

    public static Notice assigned(String agent) {
        return new Notice(Notice.ASSIGNED, Map.of(AGENT, agent));
    }

    public static Notice transferred(String agent) {
        return new Notice(Notice.TRANSFERRED, Map.of(AGENT, agent));
    }

    public static Notice closed() {
        return new Notice(Notice.CLOSED, Map.of());
    }

    public static Notice reopened() {
        return new Notice(Notice.REOPENED, Map.of());
    }

    static String text(Notice notice) {
        var agent = notice.params().getOrDefault(AGENT, "Somebody");
        return switch (notice.code()) {
            case Notice.WELCOME -> notice.params().getOrDefault(TEXT, "Welcome");
            case Notice.ASSIGNED -> agent + " joined the conversation";
            case Notice.TRANSFERRED -> agent + " took over the conversation";
            case Notice.CLOSED -> "The conversation was closed";
            case Notice.REOPENED -> "The conversation was opened again";
            default -> throw new IllegalArgumentException("No line " + notice.code());
        };
    }
}
