package org.chatdesk.identity.session.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a browser says it is: anybody can say anything.
 *
 * @param type {@code desktop}, {@code mobile}, {@code tablet}, {@code bot} or {@code unknown}
 * @param browser such as {@code Firefox 140}
 * @param os such as {@code Windows 10}
 */
public record Device(String type, @Nullable String browser, @Nullable String os) {
    public static final Device UNKNOWN = new Device("unknown", null, null);
}
