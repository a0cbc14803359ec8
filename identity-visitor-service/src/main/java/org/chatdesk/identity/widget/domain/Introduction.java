package org.chatdesk.identity.widget.domain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says before their first message.
 *
 * @param answers to the form, by the field's id
 * @param department with whom they want to speak from now on; null when they do not say
 */
public record Introduction(Map<String, @Nullable String> answers, @Nullable UUID department) {

    public static final Introduction NONE = new Introduction(Map.of(), null);

    @Override
    public String toString() {
        return "Introduction[" + answers.size() + " answers]";
    }
}
