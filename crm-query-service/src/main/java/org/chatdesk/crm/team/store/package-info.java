/** Table view_member. */
@NullMarked
package org.chatdesk.crm.team.store;

import org.jspecify.annotations.NullMarked;
