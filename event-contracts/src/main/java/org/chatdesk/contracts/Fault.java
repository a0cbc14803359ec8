package org.chatdesk.contracts;

/**
 * What is wrong with one field of something a caller sent.
 *
 * @param field its path, such as {@code parties[0].role}
 * @param code stable: {@code required}, {@code too-long}, {@code too-short}, {@code invalid} or one
 *     that the field's own rules name
 */
public record Fault(String field, String code) {}
