package org.chatdesk.crm.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.contracts.event.Payload;
import org.chatdesk.kit.testing.EventLog;
import org.chatdesk.kit.testing.Tokens;

/** Asks over REST as a member or a contact would, and puts stories on the log. */
public final class Agents {
    private Agents() {}

    public static String token(UUID organization) {
        return Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Agnes");
    }

    public static ValidatableResponse get(String token, String path, Object... values) {
        return given().auth().oauth2(token).get(path, values).then();
    }

    /** Publishes all lines; the views follow. */
    public static void publish(Story story) {
        story.lines().forEach(line -> publish(line));
    }

    public static <P extends Payload> void publish(Story.Line<P> line) {
        EventLog.publish(line.topic(), line.event());
    }
}
