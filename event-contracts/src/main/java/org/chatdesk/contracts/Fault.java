package org.chatdesk.ticket.order.domain;

/**
 * What is wrong with one field of an order.
 *
 * @param field its path, such as {@code parties[0].role}
 * @param code {@code required}, {@code too-long}, {@code too-short} or {@code invalid}
 */
public record Fault(String field, String code) {}
