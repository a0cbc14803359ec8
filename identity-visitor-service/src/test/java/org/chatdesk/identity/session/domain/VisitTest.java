package org.chatdesk.identity.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitTest { // I11
    private static final String SEARCH = "https://search.example/?q=doctor";

    @Test
    void shouldRememberFromWhereTheyCameToTheSite() {
        assertThat(from(SEARCH).cameFrom(null)).isEqualTo(SEARCH);
        assertThat(from("https://clinic.example/").cameFrom(SEARCH)).isEqualTo(SEARCH);
        assertThat(from("").cameFrom(SEARCH)).isEqualTo(SEARCH);
        assertThat(from(null).cameFrom(null)).isNull();
        assertThat(from("https://news.example/").cameFrom(SEARCH))
                .isEqualTo("https://news.example/");
        assertThat(from("not a page").cameFrom(SEARCH)).isEqualTo("not a page");
    }

    private static Visit from(@Nullable String referrer) {
        return new Visit(
                "en",
                "https://clinic.example/prices",
                "Prices",
                referrer,
                null,
                null,
                Place.UNKNOWN);
    }
}
