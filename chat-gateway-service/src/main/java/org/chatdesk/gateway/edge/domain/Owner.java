package org.chatdesk.gateway.edge.domain;

/** The services that answer REST calls of the public origin. */
public enum Owner {
    IDENTITY,
    MESSAGE,
    TICKET,
    CRM_QUERY,
    NOTIFICATION
}
