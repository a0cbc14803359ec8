package org.chatdesk.identity.widget.domain;

import org.jspecify.annotations.Nullable;

/**
 * When the widget speaks first. A condition that is null always holds.
 *
 * @param afterSeconds on the page for this long
 * @param urlPattern the page's address, in which {@code *} stands for anything
 * @param pages this many pages seen
 * @param onlyWhenOnline only while somebody is there to answer
 */
public record ProactiveRule(
        String id,
        String name,
        @Nullable Integer afterSeconds,
        @Nullable String urlPattern,
        @Nullable Integer pages,
        boolean onlyWhenOnline,
        String message) {}
