package org.chatdesk.runner.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** A demo organization in the form of the seed file that identity-visitor-service reads. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Organization(
        UUID id,
        String name,
        String slug,
        String site,
        Widget widget,
        String apiKey,
        IdentitySecret identitySecret,
        List<Member> members,
        List<Contact> contacts) {

    /** Of the widget only what the website needs. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Widget(String key, String primaryColor, String position) {}

    /**
     * Signs the website's own tokens about who its user is (HS256).
     *
     * @param secret its UTF-8 bytes are the key
     */
    public record IdentitySecret(String kid, String secret) {}

    /** Staff who sign in through Keycloak. */
    public record Member(UUID id, String name, String email, String role, List<UUID> departments) {}

    /** A user of the website, known there as {@code externalId}. */
    public record Contact(String externalId, String type, String name, String email) {}
}
