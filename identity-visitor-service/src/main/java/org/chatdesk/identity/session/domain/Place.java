package org.chatdesk.identity.session.domain;

import java.util.HashSet;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Where an address is, as far as it is known: never more than roughly.
 *
 * @param country ISO 3166-1 alpha-2, capitals
 * @param city one line of at most 100 characters; only together with its country
 */
public record Place(@Nullable String country, @Nullable String city) {
    public static final Place UNKNOWN = new Place(null, null);

    private static final int LONGEST_CITY = 100;
    private static final Set<String> COUNTRIES = countries();

    /** Takes what is a country, and of the city what can be shown; whatever else is unknown. */
    public static Place of(@Nullable String country, @Nullable String city) {
        var code = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? new Place(code, line(city)) : UNKNOWN;
    }

    public boolean isKnown() {
        return country != null;
    }

    private static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var shown =
                text.codePoints()
                        .filter(point -> !Faults.isUnfit(point))
                        .limit(LONGEST_CITY)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        return shown.isEmpty() ? null : shown;
    }

    /** Kosovo has no code of ISO's yet; the one that everybody uses is for free use (XK). */
    private static Set<String> countries() {
        var codes = new HashSet<>(Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
