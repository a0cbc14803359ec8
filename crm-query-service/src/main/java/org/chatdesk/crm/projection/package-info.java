/**
 * How events come in: each is given to every view once, in one transaction. A view is whatever
 * implements {@link org.chatdesk.crm.projection.domain.View}; it may see events of different topics
 * in any order, and older ones after newer.
 */
@NullMarked
package org.chatdesk.crm.projection;

import org.jspecify.annotations.NullMarked;
