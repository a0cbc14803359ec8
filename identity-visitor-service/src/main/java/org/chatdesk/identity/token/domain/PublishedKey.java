package org.chatdesk.identity.token.domain;

import java.security.interfaces.RSAPublicKey;

/** What everybody may know of a signing key. */
public record PublishedKey(String kid, RSAPublicKey publicKey) {}
