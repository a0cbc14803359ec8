package org.chatdesk.notification.mail.domain;

/** The beginning of a message, as plain text; whoever shows it escapes it. */
public record Excerpt(String sender, String text) {}
