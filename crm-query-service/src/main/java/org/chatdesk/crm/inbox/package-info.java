/**
 * The agents' inbox: conversations in which somebody wrote, newest first, active or archived (C1).
 */
@NullMarked
package org.chatdesk.crm.inbox;

import org.jspecify.annotations.NullMarked;
