package org.chatdesk.identity.token.api;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.chatdesk.identity.token.domain.PublishedKey;

/** Public keys as RFC 7517 writes them. */
record JsonWebKeySet(List<Key> keys) {

    /** An RSA key (RFC 7518, section 6.3). */
    record Key(String kty, String use, String alg, String kid, String n, String e) {}

    static JsonWebKeySet of(List<PublishedKey> keys) {
        return new JsonWebKeySet(keys.stream().map(JsonWebKeySet::key).toList());
    }

    private static Key key(PublishedKey key) {
        return new Key(
                "RSA",
                "sig",
                "RS256",
                key.kid(),
                unsigned(key.publicKey().getModulus()),
                unsigned(key.publicKey().getPublicExponent()));
    }

    /** Base64urlUInt: without the sign byte that Java may put in front. */
    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
