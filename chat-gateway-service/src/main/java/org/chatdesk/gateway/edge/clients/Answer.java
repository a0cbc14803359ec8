package org.chatdesk.gateway.edge.clients;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, JsonNode body) {
    public boolean isOk() {
        return status == 200;
    }
}
