/** Hours at rest. */
@NullMarked
package org.chatdesk.identity.hours.store;

import org.jspecify.annotations.NullMarked;
