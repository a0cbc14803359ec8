package org.chatdesk.kit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;

/** Says of a record that it was told before, as a CloudEvents extension: it is no news. */
public final class RetoldHeader {
    private static final String NAME = "ce_retold";

    private RetoldHeader() {}

    public static void put(Headers headers) {
        headers.add(NAME, "true".getBytes(UTF_8));
    }

    public static boolean isIn(Headers headers) {
        return headers.lastHeader(NAME) != null;
    }
}
