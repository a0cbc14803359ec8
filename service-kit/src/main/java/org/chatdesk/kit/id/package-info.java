/** Ids that sort by the time they were made. */
@NullMarked
package org.chatdesk.kit.id;

import org.jspecify.annotations.NullMarked;
