package org.chatdesk.message.attachment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.chatdesk.contracts.event.MemberChanged.Role;
import org.chatdesk.kit.testing.Tokens;
import org.jspecify.annotations.Nullable;

/** A contact and an agent of one organization who send each other files. */
public final class FilesDesk {
    public final UUID organization = UUID.randomUUID();
    public final UUID emma = UUID.randomUUID();
    public final String contact = Tokens.contact(organization, emma, "visitor", "Emma Hansen");
    public final String agent =
            Tokens.member(organization, UUID.randomUUID(), Role.AGENT, "Ola Berg");

    public UUID conversation() {
        String id = as(contact).body("{}").post("/api/widget/conversations").path("id");
        return UUID.fromString(id);
    }

    public ValidatableResponse upload(String name, byte[] bytes) {
        return upload(contact, name, bytes, null);
    }

    /** As a browser would that believes the worst of names. */
    ValidatableResponse upload(String token, String name, byte[] bytes, @Nullable String key) {
        var path = token.equals(agent) ? "/api/uploads" : "/api/widget/upload";
        var request = given().auth().oauth2(token).multiPart("file", name, bytes, "image/png");
        return (key == null ? request : request.header("Idempotency-Key", key)).post(path).then();
    }

    String uploaded(byte[] bytes) {
        return upload("file.bin", bytes).statusCode(201).extract().path("id");
    }

    public ValidatableResponse send(
            String token, UUID conversation, String clientId, String text, List<?> files) {
        var body = new HashMap<String, Object>();
        body.put("text", text);
        body.put("attachments", files);
        return as(token)
                .body(body)
                .put("/api/conversations/{id}/messages/{client}", conversation, clientId)
                .then();
    }

    static ValidatableResponse file(String token, String id) {
        return given().auth().oauth2(token).get("/api/files/{id}", id).then();
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
