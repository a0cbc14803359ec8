package org.chatdesk.contracts.event;

import java.util.Map;

/**
 * What a line of the system says, so that each client can say it in its reader's language. The
 * message's content says it in English, or in the organization's own words.
 *
 * @param code which line; readers meet codes that they do not know yet
 * @param params what the line names, by name; only what a contact may know
 */
public record Notice(String code, Map<String, String> params) {

    /** The organization's own words to somebody who has written for the first time. */
    public static final String WELCOME = "welcome";

    /** {@code agent} looks after the conversation, which nobody did before. */
    public static final String ASSIGNED = "assigned";

    /** {@code agent} looks after the conversation instead of somebody else. */
    public static final String TRANSFERRED = "transferred";

    public static final String CLOSED = "closed";
    public static final String REOPENED = "reopened";

    public Notice {
        params = Map.copyOf(params);
    }
}
