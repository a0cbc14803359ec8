package org.chatdesk.runner.postgres;

/**
 * A database of one service.
 *
 * @param owner owns it and runs its migrations
 * @param runtime reads and writes rows; owns nothing, cannot bypass row-level security
 */
public record Database(String jdbcUrl, Role owner, Role runtime) {}
