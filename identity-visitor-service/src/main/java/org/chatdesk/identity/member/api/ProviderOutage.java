package org.chatdesk.identity.member.api;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a token that is wrong from a provider that could not be asked for its keys. */
final class ProviderOutage {
    private static final int DEEPEST_CAUSE = 20;

    private ProviderOutage() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(ProviderOutage::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof OIDCException;
    }
}
