package org.chatdesk.identity.seed.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an import made of an organization's part of the file: how many of each kind were added, and
 * how many were there and left as they are.
 */
public record Imported(
        String organization, Map<String, Integer> added, Map<String, Integer> leftAlone) {

    public static Imported into(String organization) {
        return new Imported(organization, new TreeMap<>(), new TreeMap<>());
    }

    public void note(String kind, boolean isNew) {
        (isNew ? added : leftAlone).merge(kind, 1, Integer::sum);
    }
}
