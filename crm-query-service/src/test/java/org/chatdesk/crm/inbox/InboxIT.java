package org.chatdesk.crm.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatdesk.crm.testing.Agents.get;
import static org.chatdesk.crm.testing.Agents.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.contracts.event.OrganizationChanged.VisitorPolicy;
import org.chatdesk.contracts.event.SenderRole;
import org.chatdesk.contracts.event.VisitorExpired;
import org.chatdesk.crm.testing.Agents;
import org.chatdesk.crm.testing.Story;
import org.chatdesk.crm.testing.Talk;
import org.chatdesk.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

/** C1: the inbox as agents get it, from events on the log. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InboxIT {
    private static final String CHATS = "/api/admin/chats";

    private final UUID organization = UUID.randomUUID();
    private final UUID contact = UUID.randomUUID();
    private final UUID agent = UUID.randomUUID();
    private final String token = Agents.token(organization);
    private final Story story = new Story(organization);

    @Test
    void shouldShowAConversationAndWhatBecomesOfIt() {
        var talk = Talk.support(story, contact);
        publish(talk.byContact("Good morning"));
        eventually(() ->
                get(token, CHATS)
                        .statusCode(200)
                        .body("total", equalTo(1))
                        .body("next", nullValue())
                        .body("chats[0].id", equalTo(talk.id().toString()))
                        .body("chats[0].kind", equalTo("support"))
                        .body("chats[0].contact.id", equalTo(contact.toString()))
                        .body("chats[0].preview", equalTo("Good morning"))
                        .body("chats[0].unread", equalTo(1))
                        .body("chats[0].head", equalTo(1)));
        var before = version();

        publish(contactChanged("Ada", "client"));
        publish(talk.byMember(agent, "Good morning, Ada"));
        publish(talk.readBy(agent, SenderRole.AGENT, 2));
        eventually(() ->
                get(token, CHATS + "/{id}", talk.id())
                        .statusCode(200)
                        .body("contact.name", equalTo("Ada"))
                        .body("contact.type", equalTo("client"))
                        .body("contact.email", equalTo("ada@x.test"))
                        .body("preview", equalTo("You: Good morning, Ada"))
                        .body("unread", equalTo(0))
                        .body("readUpTo", equalTo(2))
                        .body("assignee", nullValue())
                        .body("ticket", nullValue()));
        assertThat(version()).isGreaterThan(before);

        publish(talk.archived(true));
        eventually(() -> {
            get(token, CHATS).body("total", equalTo(0)).body("chats", hasSize(0));
            get(token, CHATS + "?archived=true")
                    .body("total", equalTo(1))
                    .body("chats[0].archived", equalTo(true));
        });
    }

    @Test
    void shouldForgetTheNameOfAVisitorWhoseTimeIsOver() {
        var talk = Talk.support(story, contact);
        publish(talk.byContact("Hello"));
        publish(contactChanged("Quiet Otter", ContactChanged.VISITOR));
        publish(expired(VisitorPolicy.ANONYMISE));
        publish(talk.anonymised());
        eventually(() ->
                get(token, CHATS + "?archived=true")
                        .body("total", equalTo(1))
                        .body("chats[0].contact.name", equalTo("Former visitor"))
                        .body("chats[0].contact.email", nullValue()));
    }

    @Test
    void shouldDropADeletedConversation() {
        var talk = Talk.support(story, contact);
        publish(talk.byContact("Hello"));
        eventually(() -> get(token, CHATS).body("total", equalTo(1)));
        publish(expired(VisitorPolicy.DELETE));
        publish(talk.deleted());
        eventually(() -> {
            get(token, CHATS).body("total", equalTo(0)).body("chats", hasSize(0));
            get(token, CHATS + "/{id}", talk.id()).statusCode(404);
        });
    }

    @Test
    void shouldPageWithoutGapsOrTwins() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            var talk = Talk.support(story, UUID.randomUUID());
            publish(talk.begins());
            publish(talk.byContact("Question " + i));
            expected.addFirst(talk.id().toString());
        }
        publish(Talk.support(story, contact).begins());
        eventually(() -> get(token, CHATS).body("total", equalTo(7)));
        assertThat(walk(3)).isEqualTo(expected);
        assertThat(walk(7)).isEqualTo(expected);
        assertThat(walk(1)).isEqualTo(expected);
    }

    @Test
    void shouldBeEmptyAtFirst() {
        get(token, CHATS)
                .statusCode(200)
                .body("chats", hasSize(0))
                .body("total", equalTo(0))
                .body("next", nullValue());
    }

    private List<String> walk(int limit) {
        var seen = new ArrayList<String>();
        var before = "";
        while (before != null) {
            var page =
                    get(token, CHATS + "?limit={limit}&before={before}", limit, before)
                            .statusCode(200)
                            .body("version", greaterThan(1_000_000_000_000L))
                            .extract()
                            .jsonPath();
            seen.addAll(page.getList("chats.id", String.class));
            before = page.getString("next");
        }
        return seen;
    }

    private long version() {
        return get(token, CHATS).extract().jsonPath().getLong("version");
    }

    private Story.Line<ContactChanged> contactChanged(String name, String type) {
        var state = new ContactChanged(contact, type, "ext", name, "ada@x.test", "en", false, null);
        return story.tell(Topics.CONTACT_CHANGED, contact, 1, state);
    }

    private Story.Line<VisitorExpired> expired(VisitorPolicy policy) {
        var expired = new VisitorExpired(contact, Instant.now(), policy);
        return story.tell(Topics.VISITOR_EXPIRED, contact, 2, expired);
    }

    private static void eventually(Runnable check) {
        await().untilAsserted(check::run);
    }
}
