package org.chatdesk.gateway.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.chatdesk.gateway.edge.clients.Answer;
import org.chatdesk.gateway.edge.clients.Services;
import org.chatdesk.kit.json.EventJson;
import org.jboss.logging.Logger;

/** The widget's first call: who is this, what does it look like, and which chats are there. */
@ApplicationScoped
public class InitWidget {
    private static final Logger LOG = Logger.getLogger(InitWidget.class);

    private final Services services;

    InitWidget(Services services) {
        this.services = services;
    }

    /** What the caller gets: a status, and the answer or a problem. */
    public record Reply(int status, JsonNode body) {
        public boolean isOk() {
            return status == 200;
        }
    }

    /** Identity's answer with the caller's conversations, or identity's problem as it is. */
    public Reply init(ObjectNode request) throws IOException {
        var known = services.initWidget(request);
        if (!known.isOk()) {
            return reply(known);
        }
        var body = ((ObjectNode) known.body()).deepCopy();
        takeChatsAlong(body);
        if (body.path("contact").isNull()) {
            body.set("epoch", services.epoch().body().path("epoch"));
            body.set("conversations", EventJson.mapper().createArrayNode());
        } else {
            var own = services.conversations(body.path("token").asText());
            if (!own.isOk()) {
                return reply(own);
            }
            body.set("epoch", own.body().path("epoch"));
            body.set("conversations", own.body().path("conversations"));
        }
        return new Reply(200, body);
    }

    /** What cannot be done now comes with the event; nobody waits for that. */
    private void takeChatsAlong(ObjectNode body) {
        var visitor = body.remove("mergedVisitor");
        if (visitor == null || visitor.isNull()) {
            return;
        }
        try {
            services.merge(
                    body.path("organization").path("id").asText(),
                    visitor.asText(),
                    body.path("contact").path("id").asText());
        } catch (IOException e) {
            LOG.warnf("A visitor's chats follow later: %s", e.getMessage());
        }
    }

    private static Reply reply(Answer answer) {
        return new Reply(answer.status(), answer.body());
    }
}
