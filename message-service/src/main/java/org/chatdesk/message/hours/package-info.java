/**
 * When contacts may write (I10). Identity works openings out in advance and tells them; here they
 * are kept, so that a message can be refused in the very place where it would be committed.
 */
@NullMarked
package org.chatdesk.message.hours;

import org.jspecify.annotations.NullMarked;
