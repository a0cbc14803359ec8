package org.chatdesk.identity.widget.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chatdesk.contracts.Faults;
import org.jspecify.annotations.Nullable;

/** A field of the form as an administrator wants it; see {@link FormField}. */
public record FormFieldDraft(
        @Nullable String id,
        @Nullable String label,
        @Nullable String type,
        @Nullable Boolean required,
        @Nullable List<@Nullable String> options,
        @Nullable Boolean asName) {
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_OPTION = 100;
    private static final int MOST_OPTIONS = 30;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    /** What we ourselves say of a visitor under this name. */
    private static final Set<String> RESERVED = Set.of("department");

    void check(Faults faults, String path) {
        faults.matches(path + ".id", id, ID);
        if (id != null && RESERVED.contains(id)) {
            faults.add(path + ".id", "reserved");
        }
        faults.text(path + ".label", label, LONGEST_LABEL);
        checkType(faults, path);
        checkOptions(faults, path + ".options");
    }

    private void checkType(Faults faults, String path) {
        if (type == null) {
            faults.required(path + ".type");
        } else if (AnswerType.named(type).isEmpty()) {
            faults.add(path + ".type", "unknown");
        } else if (isAsName() && !isA(AnswerType.TEXT)) {
            faults.invalid(path + ".asName");
        }
    }

    private void checkOptions(Faults faults, String path) {
        var chosen = requireNonNullElse(options, List.<@Nullable String>of());
        if (!isA(AnswerType.CHOICE)) {
            if (!chosen.isEmpty()) {
                faults.invalid(path);
            }
            return;
        }
        faults.size(path, chosen.size(), MOST_OPTIONS);
        var number = 0;
        for (var option : chosen) {
            faults.text(path + "[" + number++ + "]", option, LONGEST_OPTION);
        }
        faults.distinct(path, chosen.stream().map(FormFieldDraft::stripped).toList());
    }

    private boolean isA(AnswerType wanted) {
        return wanted.word().equals(type);
    }

    private boolean isAsName() {
        return requireNonNullElse(asName, false);
    }

    private static String stripped(@Nullable String option) {
        return option == null ? "" : option.strip();
    }

    /** Only for a draft without faults. */
    FormField toField() {
        var chosen = requireNonNullElse(options, List.<@Nullable String>of());
        return new FormField(
                requireNonNull(id),
                requireNonNull(label).strip(),
                requireNonNull(type),
                requireNonNullElse(required, false),
                chosen.stream().map(FormFieldDraft::stripped).toList(),
                isAsName());
    }
}
