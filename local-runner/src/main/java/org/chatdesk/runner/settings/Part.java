package org.chatdesk.runner.settings;

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
    SITES("sites", "demo websites");

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

    /** For people; a service's is the name of its module. */
    public String title() {
        return title;
    }
}
