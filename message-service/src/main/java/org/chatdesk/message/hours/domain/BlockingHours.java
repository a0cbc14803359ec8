package org.chatdesk.message.hours.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Finds the hours of organizations that shut contacts out when they are closed. */
public interface BlockingHours {

    /** One query for all, on the caller's connection. Who is not in it is always open. */
    Map<UUID, OpeningHours> of(Connection connection, Collection<UUID> organizations)
            throws SQLException;
}
