package org.chatdesk.runner.settings;

import java.util.List;

/** What the system is made of. */
public enum Part {
    POSTGRES("postgres", "PostgreSQL"),
    KAFKA("kafka", "Kafka"),
    KEYCLOAK("keycloak", "Keycloak"),
    MAIL("mail", "mail catcher"),
    IDENTITY("identity", "identity-visitor-service"),
    MESSAGE("message", "message-service"),
    TICKET("ticket", "ticket-service"),
    NOTIFICATION("notification", "notification-service"),
    CRM_QUERY("crm-query", "crm-query-service"),
    GATEWAY("gateway", "chat-gateway-service"),
    GATEWAY_2("gateway-2", "chat-gateway-service 2"),
    GATEWAY_3("gateway-3", "chat-gateway-service 3"),
    GATEWAY_4("gateway-4", "chat-gateway-service 4"),
    SITES("sites", "demo websites");

    /** Every instance of the gateway that there can be; the first is the public origin. */
    public static final List<Part> GATEWAYS = List.of(GATEWAY, GATEWAY_2, GATEWAY_3, GATEWAY_4);

    private final String id;
    private final String title;

    Part(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** For file names: its log is {@code logs/<id>.log}. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** The module that a service is built from. */
    public String module() {
        return isGateway() ? GATEWAY.title : title;
    }

    public boolean isGateway() {
        return GATEWAYS.contains(this);
    }
}
