package org.chatdesk.identity.widget.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.identity.session.domain.Place;
import org.chatdesk.identity.session.domain.Visit;
import org.chatdesk.identity.widget.domain.Arrival;
import org.chatdesk.identity.widget.domain.Introduction;
import org.jspecify.annotations.Nullable;

/**
 * A widget's start as the gateway passes it on: what the widget sent, and what the gateway itself
 * saw ({@code origin}, {@code ownOrigin}, {@code ip}, {@code userAgent}) or was told by a trusted
 * proxy ({@code country}, {@code city}).
 *
 * @param locale BCP 47 language tag
 */
record InitRequest(
        @NotBlank @Size(max = 64) String widgetKey,
        @Nullable @Size(max = 2048) String origin,
        boolean ownOrigin,
        @Nullable @Size(max = 100) String sessionToken,
        @Nullable @Size(max = 4096) String userToken,
        boolean asVisitor,
        @Nullable Form form,
        @Nullable UUID departmentId,
        @NotBlank @Size(max = 35) @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
                String locale,
        @Nullable @Valid Page page,
        @Nullable @Size(max = 45) String ip,
        @Nullable @Size(max = 8192) String userAgent,
        @Nullable @Size(max = 200) String country,
        @Nullable @Size(max = 200) String city) {

    private static final int KEPT_OF_USER_AGENT = 512;

    /** The host's page that shows the widget; mobile apps have none. */
    record Page(
            @Nullable @Size(max = 2048) String url,
            @Nullable @Size(max = 500) String title,
            @Nullable @Size(max = 2048) String referrer) {
        static final Page NONE = new Page(null, null, null);
    }

    /** The answers to the widget's form, by the field's id; the form itself bounds them. */
    record Form(@Nullable Map<String, @Nullable String> answers) {}

    Arrival toArrival() {
        return new Arrival(
                widgetKey,
                origin,
                ownOrigin,
                sessionToken,
                userToken,
                asVisitor,
                introduction(),
                visit());
    }

    private Introduction introduction() {
        var answers = form == null ? null : form.answers();
        return new Introduction(answers == null ? Map.of() : answers, departmentId);
    }

    private Visit visit() {
        var shown = page == null ? Page.NONE : page;
        var language = Locale.forLanguageTag(locale).toLanguageTag();
        return new Visit(
                language,
                shown.url(),
                shown.title(),
                shown.referrer(),
                ip,
                cut(userAgent),
                Place.of(country, city));
    }

    /** Nobody chooses their browser's name: a long one is no reason to refuse them. */
    private static @Nullable String cut(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= KEPT_OF_USER_AGENT
                ? userAgent
                : userAgent.substring(0, KEPT_OF_USER_AGENT);
    }
}
