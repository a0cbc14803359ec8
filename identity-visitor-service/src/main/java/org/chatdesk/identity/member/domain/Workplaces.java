package org.chatdesk.identity.member.domain;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/** The departments somebody is to work in. */
public final class Workplaces {
    private static final String FIELD = "departments";
    private static final int MOST = 100;

    private Workplaces() {}

    /** Each of them once, and only such as are offered; none at all is fine. */
    public static void check(
            Faults faults, @Nullable List<@Nullable UUID> wanted, Collection<UUID> offered) {
        if (wanted == null) {
            return;
        }
        if (wanted.size() > MOST) {
            faults.add(FIELD, "too-long");
            return;
        }
        faults.distinct(FIELD, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (!offered.contains(wanted.get(i))) {
                faults.add(FIELD + "[" + i + "]", "unknown");
            }
        }
    }

    /** The same as a list of ids; only for what was checked. */
    public static List<UUID> of(@Nullable List<@Nullable UUID> checked) {
        return checked == null ? List.of() : checked.stream().map(Objects::requireNonNull).toList();
    }
}
