package org.chatdesk.runner.settings;

/** Every port that is listened on, with its distance from the base port. */
public enum PortName {
    GATEWAY(0, "chat-gateway-service"),
    IDENTITY(1, "identity-visitor-service"),
    MESSAGE(2, "message-service"),
    TICKET(3, "ticket-service"),
    NOTIFICATION(4, "notification-service"),
    CRM_QUERY(5, "crm-query-service"),
    GATEWAY_2(6, "chat-gateway-service 2"),
    GATEWAY_3(7, "chat-gateway-service 3"),
    GATEWAY_4(8, "chat-gateway-service 4"),
    POSTGRES(10, "PostgreSQL"),
    KAFKA(11, "Kafka"),
    KAFKA_CONTROLLER(12, "Kafka's controller"),
    KEYCLOAK(13, "Keycloak"),
    SMTP(14, "the mail catcher (SMTP)"),
    MAIL(15, "the mail page"),
    SITE_CLINIC(21, "the clinic's website"),
    SITE_MARKETPLACE(22, "the marketplace's website"),
    SITE_SALON(23, "the salon's website");

    private final int offset;
    private final String user;

    PortName(int offset, String user) {
        this.offset = offset;
        this.user = user;
    }

    int offset() {
        return offset;
    }

    /** Who listens there, for people. */
    public String user() {
        return user;
    }

    /** The environment variable that sets this port alone. */
    public String setting() {
        return "CHATDESK_PORT_" + name();
    }
}
