package org.chatdesk.identity.widget.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/** The list of sites on which a widget may be, as people write it. */
public final class AllowedDomains {
    private static final int MOST = 50;
    private static final int LONGEST = 255;

    private AllowedDomains() {}

    /** Each must be a domain, and the same one, however it is written, comes once. */
    static void check(Faults faults, String field, @Nullable List<@Nullable String> domains) {
        if (domains == null) {
            faults.required(field);
            return;
        }
        if (domains.size() > MOST) {
            faults.add(field, "too-long");
            return;
        }
        var seen = new HashSet<AllowedDomain>();
        for (int i = 0; i < domains.size(); i++) {
            check(faults, field + "[" + i + "]", domains.get(i), seen);
        }
    }

    private static void check(
            Faults faults, String field, @Nullable String domain, HashSet<AllowedDomain> seen) {
        if (domain == null || domain.isBlank()) {
            faults.required(field);
        } else if (domain.length() > LONGEST) {
            faults.add(field, "too-long");
        } else {
            var read = read(domain);
            if (read.isEmpty()) {
                faults.invalid(field);
            } else if (!seen.add(read.get())) {
                faults.add(field, "duplicate");
            }
        }
    }

    private static Optional<AllowedDomain> read(String domain) {
        try {
            return Optional.of(AllowedDomain.parse(domain.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * As they are kept: in ASCII, as browsers and CSP want them. Throws {@link
     * IllegalArgumentException} when one of them is no domain.
     */
    public static List<String> written(List<? extends @Nullable String> domains) {
        var written = new ArrayList<String>();
        for (var domain : domains) {
            written.add(AllowedDomain.parse(domain == null ? "" : domain.strip()).text());
        }
        return written.stream().distinct().toList();
    }
}
