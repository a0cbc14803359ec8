package org.chatdesk.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topic;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.Payload;

/** Has the service under test tell again, as the operator does. */
public final class Retelling {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String path;
    private final String operator;

    private Retelling(String path, String operator) {
        this.path = path;
        this.operator = operator;
    }

    public static Retelling of(String service) {
        var somewhere = UUID.randomUUID();
        return of(service, somewhere);
    }

    /** The operator is of this organization. */
    public static Retelling of(String service, UUID organization) {
        return new Retelling(
                "/api/admin/telling/" + service,
                Tokens.member(organization, UUID.randomUUID(), Role.SUPER_ADMIN, "Olga"));
    }

    /** Returns when all is told. */
    public void run() {
        String id = call().post(path).then().statusCode(202).extract().path("id");
        await().atMost(PATIENCE)
                .until(() -> !"RUNNING".equals(call().get(path).path("tellings[0].state")));
        var done = call().get(path).then().statusCode(200).extract();
        assertThat(done.<String>path("tellings[0].id")).isEqualTo(id);
        assertThat(done.<String>path("tellings[0].state")).as(done.asString()).isEqualTo("DONE");
    }

    public RequestSpecification call() {
        return given().auth().oauth2(operator);
    }

    public String path() {
        return path;
    }

    /**
     * What was told of an organization and what is told again say the same, whatever had been said
     * in between: of each aggregate the newest event of the topic, or with a version each, all.
     */
    public static <P extends Payload> List<Event<P>> newest(
            List<Event<P>> told, UUID organization) {
        var newest = new ArrayList<Event<P>>();
        for (var event : told) {
            if (event.organization().equals(organization)) {
                newest.removeIf(older ->
                        older.aggregate().equals(event.aggregate())
                                && older.version() <= event.version());
                newest.add(event);
            }
        }
        return newest;
    }

    /** Nobody of the organization is told of otherwise than before. */
    public static <P extends Payload> void assertSameStates(Topic<P> topic, UUID organization) {
        var before = newest(EventLog.news(topic), organization);
        var again = newest(EventLog.retold(topic), organization);
        assertThat(before).as(topic.name()).isNotEmpty();
        assertThat(again)
                .as(topic.name())
                .usingRecursiveFieldByFieldElementComparatorOnFields(
                        "aggregate", "version", "payload")
                .containsExactlyInAnyOrderElementsOf(before);
    }
}
