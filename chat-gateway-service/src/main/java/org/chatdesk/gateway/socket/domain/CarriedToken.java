package org.chatdesk.gateway.socket.domain;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token of who wants a socket: in the {@code Authorization} header, or, since browsers can set
 * none, in an offered subprotocol {@code quarkus-http-upgrade#Authorization#Bearer …},
 * percent-encoded. Never in the URL.
 */
public final class CarriedToken {
    /** The subprotocol that is agreed on where a token is carried like this. */
    public static final String SUBPROTOCOL = "bearer-token-carrier";

    private static final String CARRIER = "quarkus-http-upgrade#Authorization#";
    private static final String SCHEME = "Bearer ";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private CarriedToken() {}

    /**
     * @param authorization the header, null when there is none
     * @param offered the values of {@code Sec-WebSocket-Protocol}
     */
    public static Optional<String> find(@Nullable String authorization, List<String> offered) {
        return Optional.ofNullable(authorization)
                .or(() -> carried(offered))
                .filter(value -> value.startsWith(SCHEME))
                .map(value -> value.substring(SCHEME.length()));
    }

    private static Optional<String> carried(List<String> offered) {
        return offered.stream()
                .flatMap(COMMA::splitAsStream)
                .flatMap(protocol -> decoded(protocol).stream())
                .filter(protocol -> protocol.startsWith(CARRIER))
                .map(protocol -> protocol.substring(CARRIER.length()))
                .findFirst();
    }

    private static Optional<String> decoded(String protocol) {
        try {
            return Optional.of(URLDecoder.decode(protocol, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
