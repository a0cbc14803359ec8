package org.chatdesk.message.search.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.chatdesk.message.search.SearchMessages.Part;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search. */
class SearchParams {
    @QueryParam("q")
    @DefaultValue("")
    String q = "";

    @QueryParam("before")
    @Nullable UUID before;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(50)
    int limit;

    Part part() {
        return new Part(before, limit);
    }
}
