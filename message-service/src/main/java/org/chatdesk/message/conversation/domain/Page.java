package org.chatdesk.message.conversation.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a conversation is wanted, always given in ascending order.
 *
 * @param after only what has a greater number
 * @param before only what has a smaller number; without either, the newest
 * @param limit 1 to 200
 */
public record Page(@Nullable Long after, @Nullable Long before, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;

    /** The half of this page that ends with {@code seq}, and the half behind it. */
    public static List<Page> around(long seq, int limit) {
        return limit == 1
                ? List.of(new Page(null, seq + 1, 1))
                : List.of(
                        new Page(null, seq + 1, limit - limit / 2), new Page(seq, null, limit / 2));
    }

    /** From the beginning or a point forwards, rather than backwards from the end or a point. */
    public boolean isForwards() {
        return after != null;
    }

    /** The same page of a conversation that ends at {@code head}. */
    public Page upTo(long head) {
        var end = before == null ? head + 1 : Math.min(before, head + 1);
        return new Page(after, end, limit);
    }
}
