package org.chatdesk.contracts.asyncapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Objects;
import org.chatdesk.contracts.frame.ClientFrame;
import org.chatdesk.contracts.frame.ServerFrame;

/** The socket's AsyncAPI document (3.0.0), seen from the server: it receives what clients say. */
final class AsyncApi {
    private static final String CHANNEL = "#/channels/socket";

    private final Schemas schemas = new Schemas();
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    static ObjectNode document() {
        return new AsyncApi().make();
    }

    private ObjectNode make() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "ChatDesk socket")
                .put("version", "1")
                .put(
                        "description",
                        "JSON text frames of at most 16 KiB. The first one is hello. Shapes are"
                                + " stable: fields and frames are only added, so unknown ones of"
                                + " the server must be ignored. What each means is in protocol.md.");
        document.put("defaultContentType", "application/json");
        server();
        var channel = document.putObject("channels").putObject("socket");
        channel.put("address", "/api/chat/socket").putObject("messages");
        var operations = document.putObject("operations");
        document.putObject("components").putObject("messages");
        add(operations.putObject("hear"), "receive", "client", ClientFrame.class);
        add(operations.putObject("tell"), "send", "server", ServerFrame.class);
        var shared = document.withObjectProperty("components").putObject("schemas");
        schemas.shared().forEach(shared::set);
        return document;
    }

    private void server() {
        var server = document.putObject("servers").putObject("public");
        server.put("host", "{host}").put("protocol", "wss");
        server.putObject("variables")
                .putObject("host")
                .put("description", "The installation's public origin, such as chat.example.com");
    }

    private void add(ObjectNode operation, String action, String side, Class<?> frames) {
        operation.put("action", action).putObject("channel").put("$ref", CHANNEL);
        var messages = operation.putArray("messages");
        for (var frame : types(frames)) {
            var name = side + "." + frame.name();
            var channel = document.withObjectProperty("channels").withObjectProperty("socket");
            channel.withObjectProperty("messages")
                    .putObject(name)
                    .put("$ref", "#/components/messages/" + name);
            messages.addObject().put("$ref", CHANNEL + "/messages/" + name);
            document.withObjectProperty("components")
                    .withObjectProperty("messages")
                    .putObject(name)
                    .put("name", frame.name())
                    .set(
                            "payload",
                            schemas.frame(frame.name(), frame.value(), side.equals("client")));
        }
    }

    private static Iterable<JsonSubTypes.Type> types(Class<?> frames) {
        var all = Objects.requireNonNull(frames.getAnnotation(JsonSubTypes.class));
        return Arrays.asList(all.value());
    }
}
