/**
 * Finds messages by their words (M12): each word as it is written, its stem in the contact's
 * language, and the last one by its beginning. Messages are indexed after their commit, from our
 * own events, so searching never delays sending. Words are cut here and not by PostgreSQL's parser,
 * the same way for messages, questions and snippets; no part of a question is ever read as an
 * operator.
 */
@NullMarked
package org.chatdesk.message.search;

import org.jspecify.annotations.NullMarked;
