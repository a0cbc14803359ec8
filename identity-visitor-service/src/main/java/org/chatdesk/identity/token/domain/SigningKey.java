package org.chatdesk.identity.token.domain;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

/** A key that signs internal tokens (RS256), under the name tokens call it by. */
public record SigningKey(String kid, RSAPublicKey publicKey, PrivateKey privateKey) {
    private static final int BITS = 2048;

    public static SigningKey generate(UUID kid) {
        var pair = newPair();
        return new SigningKey(kid.toString(), (RSAPublicKey) pair.getPublic(), pair.getPrivate());
    }

    public PublishedKey published() {
        return new PublishedKey(kid, publicKey);
    }

    private static KeyPair newPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have RSA", e);
        }
    }
}
