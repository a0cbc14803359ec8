package org.chatdesk.kit.telling;

import java.util.List;

/**
 * Reads one kind of fact from its store as the events that told it. Called for all organizations at
 * once, in a transaction of its own. The same state gives the same events with the same ids ({@link
 * Retold}).
 */
public interface Teller {

    /** Stable: names it in the progress. */
    String name();

    /** How many rows there are. */
    long count();

    /** The next rows in the order of their keys; none at the end. */
    List<ToldRow> page(Place after, int most);
}
