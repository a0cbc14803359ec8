package org.chatdesk.notification.mail.domain;

import java.net.URI;
import java.util.Optional;

/** A link to the organization's site that opens the chat there. */
public final class ChatLink {
    private static final String OPEN = "chatdesk=open";

    private ChatLink() {}

    /** Nothing where the site is no web address: a mail carries no other link. */
    public static Optional<String> to(String site) {
        return parse(site.strip()).filter(ChatLink::isWeb).map(ChatLink::withOpen);
    }

    private static Optional<URI> parse(String site) {
        try {
            return Optional.of(URI.create(site));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI site) {
        return ("https".equalsIgnoreCase(site.getScheme())
                        || "http".equalsIgnoreCase(site.getScheme()))
                && site.getHost() != null
                && site.getUserInfo() == null;
    }

    private static String withOpen(URI site) {
        var query = site.getRawQuery() == null ? OPEN : site.getRawQuery() + "&" + OPEN;
        var path = site.getRawPath().isEmpty() ? "/" : site.getRawPath();
        var fragment = site.getRawFragment() == null ? "" : "#" + site.getRawFragment();
        return site.getScheme() + "://" + site.getRawAuthority() + path + "?" + query + fragment;
    }
}
