/** The index at rest. */
@NullMarked
package org.chatdesk.message.search.store;

import org.jspecify.annotations.NullMarked;
