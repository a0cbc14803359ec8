/** Reading the log beside everybody else: without a group, without commits, without a database. */
@NullMarked
package org.chatdesk.kit.tail;

import org.jspecify.annotations.NullMarked;
