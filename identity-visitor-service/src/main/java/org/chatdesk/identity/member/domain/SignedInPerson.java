package org.chatdesk.identity.member.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the OpenID Connect provider knows them.
 *
 * @param issuer and subject together name the person for ever (OpenID Connect Core, section 5.7)
 * @param email worth nothing unless the provider has verified it
 * @param name whatever they call themselves there
 */
public record SignedInPerson(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name) {

    public Optional<String> verifiedEmail() {
        return emailVerified ? Optional.ofNullable(email) : Optional.empty();
    }
}
