/**
 * Telling again: what a service keeps in its tables, as the events that say so, when the log was
 * lost. Each kind of fact has a {@link org.chatdesk.kit.telling.Teller}; one run at a time goes
 * through all of them, page by page, and goes on where it was after a crash. The records say that
 * they are retold, so that nobody takes them for news.
 */
@NullMarked
package org.chatdesk.kit.telling;

import org.jspecify.annotations.NullMarked;
