/** What comes in for searching. */
@NullMarked
package org.chatdesk.message.search.api;

import org.jspecify.annotations.NullMarked;
