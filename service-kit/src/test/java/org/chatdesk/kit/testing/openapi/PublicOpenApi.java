package org.chatdesk.kit.testing.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/openapi.json} says of this service what it is (G6). To be extended by its test. */
public abstract class PublicOpenApi {
    private static final Path FILE = Path.of("..", "docs", "openapi.json");
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** As paths and schemas of this service are marked in the file. */
    protected abstract String service();

    @Test
    void shouldBeDescribedAsItIs() throws IOException {
        var part = new OpenApiPart(service(), served());
        if (Boolean.getBoolean("chatdesk.write")) {
            var file = Files.exists(FILE) ? read() : OpenApiPart.empty();
            Files.writeString(FILE, JSON.writeValueAsString(part.into(file)) + "\n");
        }
        assertThat(read())
                .as(
                        "Its public operations have changed. Write the file again: run this test with"
                                + " -Dchatdesk.write=true")
                .isEqualTo(part.into(read()));
    }

    private static ObjectNode read() throws IOException {
        return (ObjectNode) JSON.readTree(FILE.toFile());
    }

    private static ObjectNode served() throws IOException {
        var text =
                given().get("/q/openapi?format=json").then().statusCode(200).extract().asString();
        return (ObjectNode) JSON.readTree(text);
    }
}
