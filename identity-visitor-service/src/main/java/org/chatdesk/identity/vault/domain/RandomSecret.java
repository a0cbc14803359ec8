package org.chatdesk.identity.vault.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A bearer secret of 256 random bits, such as a session token or an API key. Only its hash is kept.
 * One round of SHA-256 is enough: what makes slow hashes necessary is that people choose passwords
 * that can be guessed, and nobody guesses 256 bits.
 */
public final class RandomSecret {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomSecret() {}

    /** A fresh one, in URL-safe characters. */
    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it: 32 bytes. */
    public static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256", e);
        }
    }

    /** Compares in a time that tells nothing about either. */
    public static boolean same(String given, String expected) {
        return MessageDigest.isEqual(hash(given), hash(expected));
    }
}
