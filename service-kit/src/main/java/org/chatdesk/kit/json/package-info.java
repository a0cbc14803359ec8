/** How events are written and read: unknown fields of newer versions are survived. */
@NullMarked
package org.chatdesk.kit.json;

import org.jspecify.annotations.NullMarked;
