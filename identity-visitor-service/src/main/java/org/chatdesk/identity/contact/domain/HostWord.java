package org.chatdesk.identity.contact.domain;

import java.time.Instant;

/**
 * A host's signed word on who its user is.
 *
 * @param fingerprint tells this token from every other, however it is written
 * @param endsAt when the token ends, UTC
 */
public record HostWord(HostProfile profile, Fingerprint fingerprint, Instant endsAt) {

    /** SHA-256 over what only the signer of a token can make. */
    public record Fingerprint(byte[] hash) {
        @Override
        public String toString() {
            return "Fingerprint";
        }
    }

    public HostWord withProfile(HostProfile other) {
        return new HostWord(other, fingerprint, endsAt);
    }
}
