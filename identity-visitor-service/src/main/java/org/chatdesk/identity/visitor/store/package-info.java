/** Visitors at rest, claimed when their time is over. */
@NullMarked
package org.chatdesk.identity.visitor.store;

import org.jspecify.annotations.NullMarked;
