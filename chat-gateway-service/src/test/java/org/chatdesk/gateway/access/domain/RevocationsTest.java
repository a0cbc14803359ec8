package org.chatdesk.gateway.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chatdesk.contracts.event.Actor;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.OrganizationChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.contracts.event.VisitorExpired;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevocationsTest { // INV-28
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.700Z");
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final Revocations revocations = new Revocations();

    @Test
    void shouldRefuseEveryTokenOfARemovedMember() {
        revocations.member(member(Role.AGENT, false));

        assertThat(refusal(token("agent", -60))).contains(Revoked.REMOVED);
        assertThat(refusal(token("agent", 60)))
                .as("a sign-in that overlapped the removal")
                .contains(Revoked.REMOVED);
    }

    @Test
    void shouldRefuseTokensOfAnotherRoleOnly() {
        revocations.member(member(Role.AGENT, true));

        assertThat(refusal(token("admin", -60))).contains(Revoked.ROLE_CHANGED);
        assertThat(refusal(token("agent", 0))).as("in the same second").isEmpty();
        assertThat(refusal(token("agent", -60))).as("only the name changed").isEmpty();
    }

    @Test
    void shouldLetAMemberBackIn() {
        revocations.member(member(Role.AGENT, false));
        revocations.member(member(Role.AGENT, true));

        assertThat(refusal(token("agent", 5))).isEmpty();
    }

    @Test
    void shouldRefuseABlockedContactsTokensUpToThatSecond() {
        revocations.contact(contact(true));

        assertThat(refusal(token(null, -1))).contains(Revoked.BLOCKED);
        assertThat(refusal(token(null, 0))).contains(Revoked.BLOCKED);
        assertThat(refusal(token(null, 1))).isEmpty();
    }

    @Test
    void shouldNotMindContactsThatMerelyChanged() {
        revocations.contact(contact(true));
        revocations.contact(contact(false));

        assertThat(refusal(token(null, -60))).isEmpty();
        assertThat(revocations.isEmpty()).isTrue();
    }

    @Test
    void shouldNotBringAnExpiredVisitorBack() {
        revocations.visitorExpired(
                event(new VisitorExpired(SOMEBODY, NOW, VisitorPolicy.ANONYMISE)));
        revocations.contact(contact(false));

        assertThat(refusal(token(null, -60))).contains(Revoked.EXPIRED);
    }

    @Test
    void shouldRefuseEverybodyOfASuspendedOrganizationUntilItGoesOn() {
        revocations.organization(organization(true));
        assertThat(refusal(token("admin", -60))).contains(Revoked.SUSPENDED);
        assertThat(refusal(new Credential(UUID.randomUUID(), SOMEBODY, false, "admin", 0)))
                .as("another organization")
                .isEmpty();
        assertThat(refusal(token("super_admin", -60))).as("the operator").isEmpty();

        revocations.organization(organization(false));
        assertThat(refusal(token("admin", -60))).isEmpty();
    }

    @Test
    void shouldRefuseContactsInABlockedRangeAndNobodyElse() { // I14
        revocations.organization(blocking("198.51.100.0/24", "2001:db8::/32"));

        assertThat(revocations.of(token(null, 0), "198.51.100.9")).contains(Revoked.BLOCKED);
        assertThat(revocations.of(token(null, 0), "2001:db8::1")).contains(Revoked.BLOCKED);
        assertThat(revocations.of(token(null, 0), "198.51.101.9")).isEmpty();
        assertThat(revocations.of(token("agent", 0), "198.51.100.9")).isEmpty();
        var elsewhere = new Credential(UUID.randomUUID(), SOMEBODY, true, null, 0);
        assertThat(revocations.of(elsewhere, "198.51.100.9")).isEmpty();

        revocations.organization(blocking());
        assertThat(revocations.of(token(null, 0), "198.51.100.9")).isEmpty();
    }

    @Test
    void shouldForgetRangesThatNoLivingTokenIsOlderThan() {
        revocations.organization(blocking("198.51.100.0/24"));

        revocations.forget(NOW.plus(Revocations.REMEMBERED));
        assertThat(revocations.isEmpty()).isFalse();

        revocations.forget(NOW.plus(Revocations.REMEMBERED).plus(Duration.ofMillis(1)));
        assertThat(revocations.isEmpty()).isTrue();
    }

    @Test
    void shouldForgetWhenNoTokenCanBeThatOld() {
        revocations.member(member(Role.AGENT, false));

        revocations.forget(NOW.plus(Revocations.REMEMBERED));
        assertThat(refusal(token("agent", -60))).isPresent();

        revocations.forget(NOW.plus(Revocations.REMEMBERED).plus(Duration.ofMillis(1)));
        assertThat(revocations.isEmpty()).isTrue();
    }

    @Test
    void shouldKeepTheNewerOfTwoWhenTheOlderIsForgotten() {
        revocations.member(at(NOW.minusSeconds(300), changed(Role.ADMIN, true)));
        revocations.member(member(Role.AGENT, false));

        revocations.forget(NOW.plus(Revocations.REMEMBERED).minusSeconds(200));

        assertThat(refusal(token("agent", -60))).contains(Revoked.REMOVED);
    }

    @Test
    void shouldHoldSoManyAndNoMore() {
        for (int i = 0; i <= Revocations.MOST; i++) {
            var visitor = new VisitorExpired(UUID.randomUUID(), NOW, VisitorPolicy.DELETE);
            revocations.visitorExpired(event(visitor));
        }

        assertThat(revocations.size()).isEqualTo(Revocations.MOST);
    }

    private static Credential token(@Nullable String role, long secondsAfter) {
        var issued = NOW.getEpochSecond() + secondsAfter;
        return new Credential(ORGANIZATION, SOMEBODY, role == null, role, issued);
    }

    private Optional<Revoked> refusal(Credential credential) {
        return revocations.of(credential, "203.0.113.7");
    }

    private static Event<MemberChanged> member(Role role, boolean active) {
        return event(changed(role, active));
    }

    private static MemberChanged changed(Role role, boolean active) {
        return new MemberChanged(SOMEBODY, "Ola", "ola@x.example", role, active, List.of());
    }

    private static Event<ContactChanged> contact(boolean blocked) {
        return event(new ContactChanged(SOMEBODY, "client", "c", "C", null, "en", blocked, null));
    }

    private static Event<OrganizationChanged> organization(boolean suspended) {
        return organization(suspended, List.of());
    }

    private static Event<OrganizationChanged> blocking(String... ranges) {
        return organization(false, List.of(ranges));
    }

    private static Event<OrganizationChanged> organization(boolean suspended, List<String> ranges) {
        return event(
                new OrganizationChanged(
                        ORGANIZATION,
                        "O",
                        "o",
                        "http://o.example",
                        "en",
                        "UTC",
                        List.of("client"),
                        Duration.ofMinutes(5),
                        VisitorPolicy.DELETE,
                        suspended,
                        null,
                        ranges));
    }

    private static <P extends Payload> Event<P> event(P payload) {
        return at(NOW, payload);
    }

    private static <P extends Payload> Event<P> at(Instant at, P payload) {
        var actor = Actor.system("test");
        return new Event<>(UUID.randomUUID(), ORGANIZATION, SOMEBODY, 1, at, actor, payload);
    }
}
