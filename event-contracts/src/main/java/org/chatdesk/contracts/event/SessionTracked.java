package org.chatdesk.contracts.event;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device looked at a page, or the host's page told of something its user did. Told again with the
 * contact when a device that was nobody's turns out to be somebody's. The event's own time is when
 * it happened, so each of these is the whole state of its device at that moment: the newest wins.
 *
 * @param contact who used the device; absent while nobody is known
 * @param name what happened; {@code page_view} for a page
 * @param url the host's page it happened on; strangers wrote it
 * @param device {@code desktop}, {@code mobile}, {@code tablet}, {@code bot} or {@code unknown};
 *     absent in events of earlier versions, as is all that follows
 * @param browser what the device says it is, such as {@code Firefox 140}
 * @param os such as {@code Windows 10}
 * @param country ISO 3166-1 alpha-2, where the device's address is; absent when not known
 * @param city absent when not known
 * @param referrer the page they came from to this site; strangers wrote it
 */
public record SessionTracked(
        UUID session,
        @Nullable UUID contact,
        String name,
        @Nullable String url,
        @Nullable String title,
        Map<String, String> properties,
        @Nullable String device,
        @Nullable String browser,
        @Nullable String os,
        @Nullable String country,
        @Nullable String city,
        @Nullable String referrer)
        implements Payload {}
