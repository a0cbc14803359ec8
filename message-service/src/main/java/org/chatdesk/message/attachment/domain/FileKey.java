package org.chatdesk.message.attachment.domain;

import java.util.UUID;

/** Where a file lies, or the small picture of it. */
public record FileKey(UUID organization, UUID id, boolean preview) {

    /** Relative, two levels deep, so that no folder gets too full: ids are random. */
    public String path() {
        var name = id.toString();
        return "%s/%s/%s/%s%s"
                .formatted(
                        organization,
                        name.substring(0, 2),
                        name.substring(2, 4),
                        name,
                        preview ? ".preview" : "");
    }
}
