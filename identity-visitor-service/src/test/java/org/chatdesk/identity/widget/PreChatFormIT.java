package org.chatdesk.identity.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatdesk.contracts.Topics;
import org.chatdesk.contracts.event.ContactChanged;
import org.chatdesk.identity.testing.AdminWidget;
import org.chatdesk.identity.testing.Database;
import org.chatdesk.identity.testing.Seeded;
import org.chatdesk.identity.testing.Started;
import org.chatdesk.identity.testing.UserTokens;
import org.chatdesk.identity.testing.WidgetStart;
import org.chatdesk.kit.testing.EventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreChatFormIT { // I3, I8, I9
    private static final Map<String, String> GOOD =
            Map.of("full-name", " Kari  Nordmann ", "email", "carla@mail.example");

    @Inject Database database;
    private AdminWidget widget = new AdminWidget(Seeded.CLINIC, "");

    @BeforeEach
    void addWidget() {
        widget = AdminWidget.add(Seeded.CLINIC);
        widget.change(
                "allowedDomains",
                List.of(Seeded.CLINIC_SITE),
                "form",
                List.of(
                        Map.of(
                                "id",
                                "full-name",
                                "label",
                                "Name",
                                "type",
                                "text",
                                "required",
                                true,
                                "asName",
                                true),
                        Map.of("id", "email", "label", "E-mail", "type", "email")));
    }

    @AfterEach
    void removeWidget() {
        widget.remove().statusCode(204);
    }

    @Test
    void shouldTellTheWidgetWhatToAsk() {
        start().send()
                .statusCode(200)
                .body("contact", nullValue())
                .body("settings.form.id", contains("full-name", "email"))
                .body("settings.form[0].required", equalTo(true))
                .body("departments.id", hasItem(Seeded.BILLING.toString()));
    }

    @Test
    void shouldWriteNothingBeforeTheAnswersAreRight() { // INV-27, INV-29
        var before = written();

        start().with("asVisitor", true)
                .with("form", Map.of("answers", Map.of("email", "kari", "vip", "1")))
                .with("departmentId", UUID.randomUUID())
                .send()
                .statusCode(400)
                .body("code", equalTo("request.invalid"))
                .body("errors", hasSize(4))
                .body(
                        "errors.collect { it.field + ' ' + it.code }",
                        contains(
                                "form.answers.full-name required",
                                "form.answers.email invalid",
                                "form.answers.vip unknown",
                                "departmentId unknown"));
        start().with("asVisitor", true).send().statusCode(400);

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void shouldKeepWhatWasSaidBesideTheVisitor() throws Exception {
        var started = visitor(GOOD, "departmentId", Seeded.BILLING);

        var contact = told(started);
        assertThat(contact.name()).isEqualTo("Kari Nordmann");
        assertThat(started.claims().getStringClaimValue("name")).isEqualTo("Kari Nordmann");
        assertThat(contact.attributes())
                .containsEntry("email", "carla@mail.example")
                .doesNotContainKeys("department", "departmentId");
    }

    @Test
    void shouldOpenNothingForATypedAddress() { // INV-27: it is a known client's
        var started = visitor(GOOD, "locale", "en");

        var contact = told(started);
        assertThat(contact.email()).isNull();
        assertThat(contact.type()).isEqualTo(ContactChanged.VISITOR);
        assertThat(contact.externalId()).isNull();
        assertThat(started.answer().getString("contact.type")).isEqualTo("visitor");
        assertThat(
                        database.one(
                                "select count(*) from contact where email = ?1",
                                "carla@mail.example"))
                .isEqualTo(1L);
    }

    @Test
    void shouldAskNobodyTwice() {
        var first = visitor(GOOD, "locale", "en");

        var again =
                start().with("asVisitor", true)
                        .with("sessionToken", first.sessionToken())
                        .with("form", Map.of("answers", Map.of("full-name", "Somebody Else")))
                        .start();

        assertThat(again.contact()).isEqualTo(first.contact());
        assertThat(again.answer().getString("contact.name")).isEqualTo("Kari Nordmann");
    }

    @Test
    void shouldNotAskWhomTheHostNames() {
        var token = UserTokens.ofClinic("u-" + UUID.randomUUID(), _ -> {});

        var started = start().with("asVisitor", true).with("userToken", token).start();

        assertThat(started.isNobody()).isFalse();
    }

    private WidgetStart start() {
        return WidgetStart.onClinic().with("widgetKey", widget.key());
    }

    private Started visitor(Map<String, String> answers, String field, Object value) {
        return start().with("asVisitor", true)
                .with("form", Map.of("answers", new HashMap<>(answers)))
                .with(field, value)
                .start();
    }

    private static ContactChanged told(Started started) {
        return EventLog.await(
                        Topics.CONTACT_CHANGED,
                        event -> event.aggregate().equals(started.contact()))
                .payload();
    }

    private long written() {
        return database.count("session") + database.count("contact") + database.count("visitor");
    }
}
