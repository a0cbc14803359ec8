package org.chatdesk.e2e.browser;

import java.util.regex.Pattern;

/** The marks below a message of one's own. */
public final class Marks {
    /** It is committed; the other side may already have read it. */
    public static final Pattern COMMITTED = Pattern.compile("(Sent|Delivered|Read)\\s*$");

    private Marks() {}
}
