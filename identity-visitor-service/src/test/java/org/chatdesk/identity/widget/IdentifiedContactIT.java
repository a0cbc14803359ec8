package org.chatdesk.identity.widget;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chatdesk.contracts.ContactId;
import org.chatdesk.contracts.Topics;
import org.chatdesk.identity.contact.ForgetTokens;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.MovableClock;
import org.chatdesk.identity.testing.OwnTokens;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.Started;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class IdentifiedContactIT { // I5
    @Inject Database database;
    @Inject MovableClock clock;
    @Inject ForgetTokens forget;

    @AfterEach
    void letTheClockRun() {
        clock.run();
    }

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
    void shouldMergeTheSessionsOwnVisitor() {
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
                .isEqualTo(0L);
        assertThat(identified.answer().getString("mergedVisitor"))
                .isEqualTo(visitor.contact().toString());
        assertThat(renewed.answer().getString("mergedVisitor")).isNull();
        var merged =
                EventLog.await(Topics.CONTACT_MERGED, e -> e.aggregate().equals(visitor.contact()));
        assertThat(merged.payload().contact()).isEqualTo(identified.contact());
    }

    @Test
    void shouldNeverMergeAnotherContact() { // I5, INV-27
        var first = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});
        var second = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});
        var before = WidgetStart.onClinic().with("userToken", first).start();

        var after =
                WidgetStart.onClinic()
                        .with("sessionToken", before.sessionToken())
                        .with("userToken", second)
                        .start();
        var renewed = WidgetStart.onClinic().with("sessionToken", before.sessionToken()).start();

        assertThat(after.sessionToken()).isEqualTo(before.sessionToken());
        assertThat(after.contact()).isNotEqualTo(before.contact());
        assertThat(subject(after)).isEqualTo(after.contact());
        assertThat(renewed.contact()).isEqualTo(after.contact());
        assertThat(after.answer().getString("mergedVisitor")).isNull();
        assertThat(database.one("select count(*) from contact where id = ?1", before.contact()))
                .isEqualTo(1L);
    }

    @Test
    void shouldTakeATokenFromOneSessionOnly() {
        var token = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});
        var started = WidgetStart.onClinic().with("userToken", token).start();

        WidgetStart.onClinic()
                .with("userToken", token)
                .with("sessionToken", started.sessionToken())
                .send()
                .statusCode(200);
        var before = database.count("session");
        for (var copy : List.of(token, otherSpelling(token))) {
            WidgetStart.onClinic()
                    .with("userToken", copy)
                    .send()
                    .statusCode(401)
                    .body("code", equalTo("token.replayed"));
        }
        assertThat(database.count("session")).isEqualTo(before);
    }

    /** The last character of 32 bytes in base64url has bits that say nothing (RFC 4648, 3.5). */
    private static String otherSpelling(String token) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var last = alphabet.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
    }

    @Test
    void shouldLetOneOfManySessionsHaveAToken() throws Exception {
        var token = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});
        Callable<Integer> start =
                () -> WidgetStart.onClinic().with("userToken", token).send().extract().statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(Collections.nCopies(8, start))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 401).containsOnlyOnce(200);
        }
    }

    @Test
    void shouldForgetTokensThatHaveEnded() {
        var token = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});
        WidgetStart.onClinic().with("userToken", token).start();
        assertThat(database.count("presented_token")).isPositive();

        clock.stopAt(Instant.parse("2035-01-01T00:00:00Z"));
        forget.forget();

        assertThat(database.count("presented_token")).isZero();
    }

    @Test
    void shouldBelieveTheDeviceForTwelveHours() { // I5
        var start = Instant.parse("2031-03-30T00:30:00Z");
        clock.stopAt(start);
        var token =
                UserTokens.ofClinic(
                        "u-" + UUID.randomUUID(),
                        claims ->
                                claims.setExpirationTime(
                                        NumericDate.fromMilliseconds(
                                                start.plusSeconds(300).toEpochMilli())));
        var started = WidgetStart.onClinic().with("userToken", token).start();
        var end = start.plus(Duration.ofHours(12));

        clock.stopAt(end.minusMillis(1));
        var last = WidgetStart.onClinic().with("sessionToken", started.sessionToken()).start();
        clock.stopAt(end);
        var late = WidgetStart.onClinic().with("sessionToken", started.sessionToken()).start();

        assertThat(last.contact()).isEqualTo(started.contact());
        assertThat(last.expiresAt()).as("no token outlives it").isEqualTo(end);
        assertThat(OwnTokens.read(last.token()).hasClaim("subjectEnds")).isFalse();
        assertThat(late.isNobody()).isTrue();
        assertThat(late.sessionToken()).isEqualTo(started.sessionToken());
    }

    @Test
    void shouldTellWhatElseTheHostSays() {
        var told = Map.of("plan", "gold", "city", "Bergen");
        var token =
                UserTokens.ofClinic(
                        "u-" + UUID.randomUUID(), claims -> claims.setClaim("attributes", told));

        var started = WidgetStart.onClinic().with("userToken", token).start();

        var contact =
                EventLog.await(
                        Topics.CONTACT_CHANGED, e -> e.aggregate().equals(started.contact()));
        assertThat(contact.payload().attributes()).isEqualTo(told);
    }

    private static UUID subject(Started started) {
        try {
            return UUID.fromString(started.claims().getSubject());
        } catch (MalformedClaimException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> tooMany() {
        return IntStream.rangeClosed(1, 21).boxed().collect(toMap(i -> "a" + i, _ -> "x"));
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
                        UserTokens.ofClinic("u-1", c -> c.setClaim("jti", 7)),
                        UserTokens.ofClinic(
                                "u-1",
                                c ->
                                        c.setIssuedAt(
                                                NumericDate.fromMilliseconds(
                                                        System.currentTimeMillis() + 600_000))),
                        UserTokens.ofClinic("u-1", c -> c.setClaim("attributes", "gold")),
                        UserTokens.ofClinic(
                                "u-1", c -> c.setClaim("attributes", Map.of("plan", 7))),
                        UserTokens.ofClinic(
                                "u-1",
                                c -> c.setClaim("attributes", Map.of("plan", "x".repeat(201)))),
                        UserTokens.ofClinic("u-1", c -> c.setClaim("attributes", tooMany())),
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
