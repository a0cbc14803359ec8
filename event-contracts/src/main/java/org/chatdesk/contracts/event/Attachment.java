package org.chatdesk.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a message.
 *
 * @param id random; whoever may read the conversation fetches the file with it
 * @param name as it is shown and saved, at most 150 characters, with the extension of its type
 * @param type its media type, decided from its bytes
 * @param size in bytes
 * @param width of a picture as it is shown, in pixels; absent for anything else
 * @param height of a picture as it is shown, in pixels
 * @param preview that a small picture of it is made; absent where none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(
        UUID id,
        String name,
        String type,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Boolean preview) {}
