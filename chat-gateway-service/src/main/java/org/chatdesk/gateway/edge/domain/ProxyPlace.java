package org.chatdesk.gateway.edge.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a client is, as the proxy before us says; whoever else says so is not heard. */
public record ProxyPlace(@Nullable String country, @Nullable String city) {
    private static final int LONGEST = 200;

    /** The headers that say it; either may be absent. */
    public record Headers(Optional<String> country, Optional<String> city) {

        public List<String> names() {
            return Stream.of(country, city).flatMap(Optional::stream).toList();
        }

        /**
         * Reads them from a request.
         *
         * @param fromProxy whether its connection comes from a trusted proxy
         * @param values gives the first value of a header, or null
         */
        public ProxyPlace read(boolean fromProxy, UnaryOperator<@Nullable String> values) {
            return fromProxy
                    ? new ProxyPlace(text(country, values), text(city, values))
                    : new ProxyPlace(null, null);
        }

        private static @Nullable String text(
                Optional<String> header, UnaryOperator<@Nullable String> values) {
            var value = header.map(values).orElse(null);
            return value == null || value.length() > LONGEST ? null : asUtf8(value);
        }
    }

    /** Bytes above ASCII come as ISO 8859-1; proxies write UTF-8. */
    private static String asUtf8(String header) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
