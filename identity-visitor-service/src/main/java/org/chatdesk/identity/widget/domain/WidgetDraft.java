package org.chatdesk.identity.widget.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Fault;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator wants a widget to be like: its name and all of {@link WidgetSettings}.
 *
 * @param version the one that they had before them
 * @param autoOpenDelayMs at most 10 minutes
 * @param allowedDomains at most 50
 * @param form at most 10 fields
 * @param proactiveRules at most 20
 */
public record WidgetDraft(
        @Nullable Long version,
        @Nullable String name,
        @Nullable Boolean enabled,
        @Nullable String primaryColor,
        @Nullable String position,
        @Nullable String bubbleIcon,
        @Nullable String greeting,
        @Nullable String offlineMessage,
        @Nullable Boolean autoOpen,
        @Nullable Long autoOpenDelayMs,
        @Nullable Boolean showAgentAvatars,
        @Nullable Boolean showTyping,
        @Nullable String locale,
        @Nullable Boolean allowVisitors,
        @Nullable Boolean allowSignIn,
        @Nullable String signInUrl,
        @Nullable List<@Nullable String> allowedDomains,
        @Nullable Boolean allowNativeApps,
        @Nullable UUID departmentId,
        @Nullable List<@Nullable FormFieldDraft> form,
        @Nullable List<@Nullable ProactiveRuleDraft> proactiveRules) {
    public static final int LONGEST_NAME = 100;

    /** The icons of the bubble that every widget can draw. */
    public static final List<String> ICONS = List.of("chat", "question", "mail", "lifebuoy");

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_URL = 500;
    private static final long LONGEST_DELAY_MS = 600_000;
    private static final int MOST_FIELDS = 10;
    private static final int MOST_RULES = 20;
    private static final Pattern COLOR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern POSITION = Pattern.compile("bottom-right|bottom-left");
    private static final Pattern ICON = Pattern.compile(String.join("|", ICONS));
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Pattern URL =
            Pattern.compile("https?://[^\\s/?#@\\\\]+([/?#][^\\s\\p{Cntrl}]*)?");

    /** Everything that is wrong with it; empty when nothing is. */
    public List<Fault> faults() {
        var faults = new Faults();
        present(faults, "version", version);
        faults.text("name", name, LONGEST_NAME);
        look(faults);
        switches(faults);
        signIn(faults);
        AllowedDomains.check(faults, "allowedDomains", allowedDomains);
        form(faults);
        rules(faults);
        return faults.found();
    }

    private void look(Faults faults) {
        faults.matches("primaryColor", primaryColor, COLOR);
        faults.matches("position", position, POSITION);
        faults.matches("bubbleIcon", bubbleIcon, ICON);
        faults.optionalLines("greeting", greeting, LONGEST_TEXT);
        faults.optionalLines("offlineMessage", offlineMessage, LONGEST_TEXT);
        faults.matches("locale", locale, LOCALE);
        if (autoOpenDelayMs == null) {
            faults.required("autoOpenDelayMs");
        } else if (autoOpenDelayMs < 0) {
            faults.add("autoOpenDelayMs", "too-short");
        } else if (autoOpenDelayMs > LONGEST_DELAY_MS) {
            faults.add("autoOpenDelayMs", "too-long");
        }
    }

    private void switches(Faults faults) {
        present(faults, "enabled", enabled);
        present(faults, "autoOpen", autoOpen);
        present(faults, "showAgentAvatars", showAgentAvatars);
        present(faults, "showTyping", showTyping);
        present(faults, "allowVisitors", allowVisitors);
        present(faults, "allowSignIn", allowSignIn);
        present(faults, "allowNativeApps", allowNativeApps);
    }

    private static void present(Faults faults, String field, @Nullable Object value) {
        if (value == null) {
            faults.required(field);
        }
    }

    private void signIn(Faults faults) {
        if (signInUrl != null && signInUrl.length() > LONGEST_URL) {
            faults.add("signInUrl", "too-long");
        } else if (signInUrl != null && !signInUrl.isBlank()) {
            faults.matches("signInUrl", signInUrl, URL);
        }
    }

    private void form(Faults faults) {
        if (form == null) {
            faults.required("form");
            return;
        }
        atMost(faults, "form", form, MOST_FIELDS);
        each(faults, "form", form, FormFieldDraft::check);
        distinct(faults, "form", form, FormFieldDraft::id);
    }

    private void rules(Faults faults) {
        if (proactiveRules == null) {
            faults.required("proactiveRules");
            return;
        }
        atMost(faults, "proactiveRules", proactiveRules, MOST_RULES);
        each(faults, "proactiveRules", proactiveRules, ProactiveRuleDraft::check);
        distinct(faults, "proactiveRules", proactiveRules, ProactiveRuleDraft::id);
    }

    private interface Check<T> {
        void check(T item, Faults faults, String path);
    }

    private static void atMost(Faults faults, String path, List<?> items, int most) {
        if (items.size() > most) {
            faults.add(path, "too-long");
        }
    }

    private static <T> void each(
            Faults faults, String path, List<@Nullable T> items, Check<T> check) {
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var at = path + "[" + i + "]";
            if (item == null) {
                faults.required(at);
            } else {
                check.check(item, faults, at);
            }
        }
    }

    private static <T> void distinct(
            Faults faults, String path, List<@Nullable T> items, Function<T, @Nullable String> id) {
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var named = item == null ? null : id.apply(item);
            if (named != null && !seen.add(named)) {
                faults.add(path + "[" + i + "].id", "duplicate");
            }
        }
    }

    /** The widget's name; only for a draft without faults. */
    public String wantedName() {
        return requireNonNull(name).strip();
    }

    /** Only for a draft without faults. */
    public WidgetSettings toSettings() {
        return new WidgetSettings(
                requireNonNull(enabled),
                requireNonNull(primaryColor),
                requireNonNull(position),
                requireNonNull(bubbleIcon),
                requireNonNullElse(greeting, "").strip(),
                requireNonNullElse(offlineMessage, "").strip(),
                requireNonNull(autoOpen),
                requireNonNull(autoOpenDelayMs),
                requireNonNull(showAgentAvatars),
                requireNonNull(showTyping),
                requireNonNull(locale),
                requireNonNull(allowVisitors),
                requireNonNull(allowSignIn),
                signInUrl == null || signInUrl.isBlank() ? null : signInUrl,
                AllowedDomains.written(requireNonNull(allowedDomains)),
                requireNonNull(allowNativeApps),
                departmentId,
                requireNonNull(form).stream()
                        .map(field -> requireNonNull(field).toField())
                        .toList(),
                requireNonNull(proactiveRules).stream()
                        .map(rule -> requireNonNull(rule).toRule())
                        .toList());
    }
}
