/** A member as the team sees it. */
@NullMarked
package org.chatdesk.crm.team.domain;

import org.jspecify.annotations.NullMarked;
