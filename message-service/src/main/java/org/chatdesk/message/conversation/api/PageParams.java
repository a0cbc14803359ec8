package org.chatdesk.message.conversation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.chatdesk.message.conversation.domain.Page;
import org.jspecify.annotations.Nullable;

/** The query parameters of a page of history. */
class PageParams {
    @QueryParam("after")
    @PositiveOrZero
    @Nullable Long after;

    @QueryParam("before")
    @PositiveOrZero
    @Nullable Long before;

    @QueryParam("around")
    @PositiveOrZero
    @Nullable Long around;

    @QueryParam("limit")
    @DefaultValue("" + Page.DEFAULT_LIMIT)
    @Min(1)
    @Max(Page.LARGEST_LIMIT)
    int limit;

    /** One, or the two halves around a message. */
    List<Page> pages() {
        return around == null
                ? List.of(new Page(after, before, limit))
                : Page.around(around, limit);
    }
}
