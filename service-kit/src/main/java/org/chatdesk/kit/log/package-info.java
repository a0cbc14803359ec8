/** Reading the log: as one of its consumers, or beside them. */
@NullMarked
package org.chatdesk.kit.log;

import org.jspecify.annotations.NullMarked;
