package org.chatdesk.identity.widget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Topics;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.jose4j.jwt.MalformedClaimException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class IdentifiedContactIT { // I5
    @Inject Database database;

    @Test
    void shouldBeWhomTheHostNames() throws MalformedClaimException {
        var subject = "u-" + UUID.randomUUID();
        var token =
                UserTokens.ofClinic(
                        subject,
                        claims -> {
                            claims.setStringClaim("name", "Dr Dag");
                            claims.setStringClaim("email", "dag@mail.example");
                            claims.setStringClaim("type", "doctor");
                        });

        var started =
                WidgetStart.onClinic().with("userToken", token).with("locale", "nb-no").start();

        assertThat(started.contact()).isEqualTo(ContactId.of(Seeded.CLINIC, subject));
        assertThat(started.claims().getStringClaimValue("contactType")).isEqualTo("doctor");
        var contact =
                EventLog.await(
                                Topics.CONTACT_CHANGED,
                                event -> event.aggregate().equals(started.contact()))
                        .payload();
        assertThat(contact.externalId()).isEqualTo(subject);
        assertThat(contact.email()).isEqualTo("dag@mail.example");
        assertThat(contact.locale()).isEqualTo("nb-NO");
    }

    @Test
    void shouldTellAChangeOnceAndNoRepetition() {
        var subject = "u-" + UUID.randomUUID();
        start(subject, "First");
        start(subject, "First");
        var contact = start(subject, "Second");

        var events =
                EventLog.readUntil(
                                Topics.CONTACT_CHANGED,
                                event ->
                                        event.payload().name().equals("Second")
                                                && event.aggregate().equals(contact))
                        .stream()
                        .filter(event -> event.aggregate().equals(contact))
                        .toList();
        assertThat(events).extracting(event -> event.version()).containsExactly(1L, 2L);
    }

    @Test
    void shouldTakeOverTheSessionOfAVisitor() {
        var visitor = WidgetStart.onClinic().with("asVisitor", true).start();
        var token = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});

        var identified =
                WidgetStart.onClinic()
                        .with("sessionToken", visitor.sessionToken())
                        .with("userToken", token)
                        .start();
        var renewed = WidgetStart.onClinic().with("sessionToken", visitor.sessionToken()).start();

        assertThat(identified.contact()).isNotEqualTo(visitor.contact());
        assertThat(identified.sessionToken()).isEqualTo(visitor.sessionToken());
        assertThat(renewed.contact()).isEqualTo(identified.contact());
        assertThat(
                        database.one(
                                "select count(*) from visitor where contact_id = ?1",
                                visitor.contact()))
                .as("the visitor is left alone")
                .isEqualTo(1L);
    }

    static List<String> badTokens() {
        var good = UserTokens.claims("u-1", _ -> {});
        var none = Base64.getUrlEncoder().withoutPadding();
        return Stream.of(
                        UserTokens.ofClinic(
                                "u-1", c -> UserTokens.endIn(c, Duration.ofSeconds(-1))),
                        UserTokens.ofClinic(
                                "u-1", c -> UserTokens.endIn(c, Duration.ofMinutes(61))),
                        UserTokens.ofClinic("u-1", c -> c.unsetClaim("exp")),
                        UserTokens.ofClinic("u-1", c -> c.unsetClaim("sub")),
                        UserTokens.ofClinic("u-1", c -> c.unsetClaim("aud")),
                        UserTokens.ofClinic("u-1", c -> c.setAudience("another")),
                        UserTokens.ofClinic("u-1", c -> c.setStringClaim("type", "visitor")),
                        UserTokens.ofClinic("u-1", c -> c.setClaim("name", 7)),
                        UserTokens.ofClinic(
                                "u-1", c -> c.setStringClaim("email", "a@b\r\nBcc: c@d")),
                        UserTokens.sign(good, Seeded.CLINIC_KID, Seeded.MARKET_SECRET),
                        UserTokens.sign(good, Seeded.MARKET_KID, Seeded.MARKET_SECRET),
                        none.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8))
                                + "."
                                + none.encodeToString(good.toJson().getBytes(UTF_8))
                                + ".",
                        "a.b.c",
                        "")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void shouldRefuseAnyOtherTokenAndStoreNothing(String token) { // INV-25, INV-27
        var before = database.count("session") + database.count("contact");

        WidgetStart.onClinic()
                .with("userToken", token)
                .send()
                .statusCode(401)
                .body("code", equalTo("token.invalid"));

        assertThat(database.count("session") + database.count("contact")).isEqualTo(before);
    }

    private static UUID start(String subject, String name) {
        var token = UserTokens.ofClinic(subject, c -> c.setStringClaim("name", name));
        return WidgetStart.onClinic().with("userToken", token).start().contact();
    }
}
