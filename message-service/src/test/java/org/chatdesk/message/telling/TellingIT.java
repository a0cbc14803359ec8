package org.chatdesk.message.telling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactMerged;
import org.chatdesk.contracts.event.Event;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Infrastructure;
import org.chatdesk.kit.testing.Retelling;
import org.chatdesk.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** INV-3: what this service keeps is enough to tell everything again. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TellingIT {
    private final UUID organization = UUID.randomUUID();
    private final UUID emma = UUID.randomUUID();
    private final String contact = Tokens.contact(organization, emma, "client", "Emma Hansen");
    private final String agent =
            Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");
    private final Retelling retelling = Retelling.of("message");

    @Test
    void shouldTellTalksAsTheyAreTwiceTheSame() { // INV-3
        var chat = open(contact);
        var edited = send(contact, chat, "m-1", "Helo");
        send(agent, chat, "a-1", "Good morning");
        call(contact).body(Map.of("content", "Hello")).patch(message(chat, edited));
        var removed = send(agent, chat, "a-2", "Wrong window");
        call(agent).delete(message(chat, removed));
        call(agent).body(Map.of("seq", 4)).put("/api/conversations/" + chat + "/read");
        call(contact).body(Map.of("seq", 2)).put("/api/conversations/" + chat + "/read");
        call(agent).post("/api/admin/chats/" + chat + "/archive").then().statusCode(200);
        call(agent)
                .body(Map.of("text", "A careful one"))
                .put("/api/conversations/" + chat + "/notes/" + UUID.randomUUID())
                .then()
                .statusCode(201);

        retelling.run();
        retelling.run();

        Retelling.assertSameStates(Topics.NOTE_CHANGED, organization);
        assertThat(own(EventLog.retold(Topics.MESSAGE_READ)).map(Event::payload).distinct())
                .hasSize(2)
                .containsExactlyElementsOf(
                        own(EventLog.news(Topics.MESSAGE_READ)).map(Event::payload).toList());
        Retelling.assertSameStates(Topics.CONVERSATION_CHANGED, organization);
        assertThat(versions(EventLog.retold(Topics.MESSAGE_CREATED)))
                .containsExactly(1L, 1L, 2L, 2L, 4L, 4L);
        assertThat(versions(EventLog.retold(Topics.MESSAGE_CHANGED)))
                .containsExactly(3L, 3L, 5L, 5L);
        assertThat(own(EventLog.retold(Topics.MESSAGE_CREATED)).map(Event::id).distinct())
                .as("told twice, counted once")
                .hasSize(3);
        assertThat(own(EventLog.retold(Topics.MESSAGE_CREATED)))
                .as("as they are: nothing that was taken back comes out again")
                .extracting(event -> event.payload().message().content())
                .containsOnly("Hello", "Good morning", "");
        assertThat(newestOf(EventLog.retold(Topics.MESSAGE_CHANGED)))
                .isEqualTo(newestOf(EventLog.news(Topics.MESSAGE_CHANGED)));
        assertThat(own(EventLog.retold(Topics.MESSAGE_CREATED)).toList())
                .usingRecursiveFieldByFieldElementComparatorOnFields(
                        "version", "payload.tally", "at")
                .containsAll(own(EventLog.news(Topics.MESSAGE_CREATED)).toList());
    }

    @Test
    void shouldTellWhoWroteBeforeAVisitorBecameAContact() { // INV-3
        var visitor = UUID.randomUUID();
        var chat = open(Tokens.contact(organization, visitor, "visitor", "Quiet Otter"));
        send(Tokens.contact(organization, visitor, "visitor", "Quiet Otter"), chat, "m-1", "Hi");
        EventLog.publish(
                Topics.CONTACT_MERGED,
                EventLog.event(organization, visitor, 2, new ContactMerged(visitor, emma)));
        EventLog.await(
                Topics.CONVERSATION_CHANGED,
                event -> event.aggregate().toString().equals(chat) && event.version() == 2);
        send(contact, chat, "m-2", "It is me");

        retelling.run();

        assertThat(own(EventLog.retold(Topics.MESSAGE_CREATED)))
                .extracting(event -> event.payload().conversation().contacts())
                .containsExactly(List.of(visitor), List.of(emma));
        Retelling.assertSameStates(Topics.CONVERSATION_CHANGED, organization);
    }

    @Test
    void shouldRunOnceAtATimeAndForTheOperatorOnly() { // INV-25
        for (var somebody : List.of(contact, agent)) {
            call(somebody).post(retelling.path()).then().statusCode(403);
            call(somebody).get(retelling.path()).then().statusCode(403);
            call(somebody).delete(retelling.path()).then().statusCode(403);
        }
        retelling.call().delete(retelling.path()).then().statusCode(404);
        retelling.run();
    }

    @Test
    void shouldStopWhenItIsTold() {
        retelling.call().post(retelling.path()).then().statusCode(202);
        var again = retelling.call().post(retelling.path()).then().extract();
        if (again.statusCode() == 409) {
            assertThat(again.<String>path("code")).isEqualTo("telling.already-runs");
        }
        var stopped = retelling.call().delete(retelling.path());
        if (stopped.statusCode() == 200) {
            stopped.then().body("state", equalTo("STOPPED"));
        }
        retelling.run();
    }

    private <P extends Payload> List<P> newestOf(List<Event<P>> told) {
        return Retelling.newest(told, organization).stream().map(Event::payload).toList();
    }

    private <P extends Payload> List<Long> versions(List<Event<P>> told) {
        return own(told).map(Event::version).sorted().toList();
    }

    private <P extends Payload> Stream<Event<P>> own(List<Event<P>> told) {
        return told.stream()
                .filter(event -> event.organization().equals(organization))
                .sorted(Comparator.comparingLong(Event::version));
    }

    private String open(String token) {
        return call(token).body("{}").post("/api/widget/conversations").path("id");
    }

    private String send(String token, String chat, String key, String text) {
        return call(token)
                .body(Map.of("text", text))
                .put("/api/conversations/" + chat + "/messages/" + key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String message(String chat, String id) {
        return "/api/conversations/" + chat + "/messages/" + id;
    }

    private static RequestSpecification call(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
