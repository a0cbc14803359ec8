/** The log's table. */
@NullMarked
package org.chatdesk.identity.audit.store;

import org.jspecify.annotations.NullMarked;
