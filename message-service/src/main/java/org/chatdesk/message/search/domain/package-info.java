/** Words, questions, languages and what is shown of a message that was found. */
@NullMarked
package org.chatdesk.message.search.domain;

import org.jspecify.annotations.NullMarked;
