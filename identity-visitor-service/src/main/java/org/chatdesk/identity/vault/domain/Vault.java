package org.chatdesk.identity.vault.domain;

/**
 * Wraps secrets for keeping. Each is bound to its place, so that one row's secret cannot be put
 * into another.
 */
public interface Vault {

    /** {@code place} says where it will be kept, such as {@code signing-key/<kid>}. */
    byte[] wrap(byte[] secret, String place);

    /**
     * Throws {@link IllegalStateException} when it was wrapped for another place or with another
     * key, or was changed.
     */
    byte[] unwrap(byte[] wrapped, String place);
}
