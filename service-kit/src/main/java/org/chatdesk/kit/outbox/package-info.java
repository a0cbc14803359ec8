/**
 * Events leave with the commit that made them true: at once from memory, after a crash by a sweep.
 */
@NullMarked
package org.chatdesk.kit.outbox;

import org.jspecify.annotations.NullMarked;
