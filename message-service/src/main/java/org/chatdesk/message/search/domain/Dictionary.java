package org.chatdesk.message.search.domain;

import java.util.Locale;
import java.util.Map;

/** PostgreSQL's dictionaries that find the stems of words. */
public final class Dictionary {
    /** Leaves words as they are. */
    public static final String NONE = "simple";

    private static final Map<String, String> BY_LANGUAGE =
            Map.ofEntries(
                    Map.entry("ar", "arabic_stem"),
                    Map.entry("ca", "catalan_stem"),
                    Map.entry("da", "danish_stem"),
                    Map.entry("de", "german_stem"),
                    Map.entry("el", "greek_stem"),
                    Map.entry("en", "english_stem"),
                    Map.entry("es", "spanish_stem"),
                    Map.entry("eu", "basque_stem"),
                    Map.entry("fi", "finnish_stem"),
                    Map.entry("fr", "french_stem"),
                    Map.entry("ga", "irish_stem"),
                    Map.entry("hi", "hindi_stem"),
                    Map.entry("hu", "hungarian_stem"),
                    Map.entry("hy", "armenian_stem"),
                    Map.entry("id", "indonesian_stem"),
                    Map.entry("it", "italian_stem"),
                    Map.entry("lt", "lithuanian_stem"),
                    Map.entry("nb", "norwegian_stem"),
                    Map.entry("ne", "nepali_stem"),
                    Map.entry("nl", "dutch_stem"),
                    Map.entry("nn", "norwegian_stem"),
                    Map.entry("no", "norwegian_stem"),
                    Map.entry("pt", "portuguese_stem"),
                    Map.entry("ro", "romanian_stem"),
                    Map.entry("ru", "russian_stem"),
                    Map.entry("sr", "serbian_stem"),
                    Map.entry("sv", "swedish_stem"),
                    Map.entry("ta", "tamil_stem"),
                    Map.entry("tr", "turkish_stem"),
                    Map.entry("yi", "yiddish_stem"));

    private Dictionary() {}

    /** The one for a BCP 47 tag; {@link #NONE} where PostgreSQL has none. */
    public static String of(String tag) {
        return BY_LANGUAGE.getOrDefault(Locale.forLanguageTag(tag).getLanguage(), NONE);
    }
}
