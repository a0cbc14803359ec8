/** Widgets at rest. */
@NullMarked
package org.chatdesk.identity.widget.store;

import org.jspecify.annotations.NullMarked;
