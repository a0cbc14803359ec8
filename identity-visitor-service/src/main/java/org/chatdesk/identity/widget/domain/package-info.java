/** Where a widget may be, and what it is like. */
@NullMarked
package org.chatdesk.identity.widget.domain;

import org.jspecify.annotations.NullMarked;
