package org.chatdesk.gateway.access.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.MemberChanged;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.gateway.AloneProfile;
import org.chatdesk.gateway.access.domain.Credential;
import org.chatdesk.gateway.access.domain.Revocations;
import org.chatdesk.gateway.access.domain.Revoked;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A gateway that starts after somebody lost access. */
@QuarkusTest
@TestProfile(AloneProfile.class)
@QuarkusTestResource(Infrastructure.class)
class RevocationTailIT { // INV-28
    private final UUID organization = UUID.randomUUID();
    private final UUID somebody = UUID.randomUUID();
    private final Credential token =
            new Credential(organization, somebody, false, "agent", Instant.now().getEpochSecond());

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldKnowAtTheStartWhoLostAccessBefore() {
        remove();

        var revocations = startedAgain(Clock.systemUTC());

        assertThat(revocations.of(token, "203.0.113.7")).contains(Revoked.REMOVED);
    }

    @Test
    void shouldGoOnBehindARecordThatNobodyCanRead() { // INV-38
        EventLog.publish(Topics.MEMBER_CHANGED.name(), somebody.toString(), "{".getBytes(UTF_8));
        var strange = "{\"payload\":{\"role\":\"WIZARD\"}}";
        EventLog.publish(
                Topics.MEMBER_CHANGED.name(), somebody.toString(), strange.getBytes(UTF_8));
        remove();

        var revocations = startedAgain(Clock.systemUTC());

        assertThat(revocations.of(token, "203.0.113.7")).contains(Revoked.REMOVED);
    }

    @Test
    void shouldNotReadWhatConcernsNoLivingTokenAnyMore() {
        remove();

        var revocations =
                startedAgain(
                        Clock.offset(Clock.systemUTC(), Revocations.REMEMBERED.plusMinutes(1)));

        assertThat(revocations.of(token, "203.0.113.7")).isEmpty();
    }

    private void remove() {
        var removed = new MemberChanged(somebody, "O", "o@x.example", Role.AGENT, false, List.of());
        EventLog.publish(Topics.MEMBER_CHANGED, EventLog.event(organization, somebody, 2, removed));
    }

    private Revocations startedAgain(Clock clock) {
        var revocations = new Revocations();
        var tail = new RevocationTail(revocations, clock, kafka);
        tail.start();
        await().atMost(Duration.ofSeconds(20)).until(tail::hasCaughtUp);
        tail.stop();
        return revocations;
    }
}
