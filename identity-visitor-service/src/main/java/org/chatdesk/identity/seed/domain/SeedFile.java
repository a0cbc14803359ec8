package org.chatdesk.identity.seed.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;

/** Organizations and people that an installation begins with. */
public record SeedFile(List<SeedOrganization> organizations) {

    public SeedFile {
        requireNonNull(organizations, "organizations");
    }

    static <T> List<T> orEmpty(@org.jspecify.annotations.Nullable List<T> list) {
        return requireNonNullElse(list, List.of());
    }
}
