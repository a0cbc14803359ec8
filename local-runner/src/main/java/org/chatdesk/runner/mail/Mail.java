package org.chatdesk.runner.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A caught mail.
 *
 * @param id unique while the catcher runs
 * @param to recipients, separated by commas
 * @param receivedAt ISO 8601, UTC
 * @param headers each name with all its values, in the order of the mail
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Mail(
        String id,
        String from,
        String to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        String receivedAt,
        Map<String, List<String>> headers) {}
