/** The organization's members and whether new work may come to them. */
@NullMarked
package org.chatdesk.crm.team;

import org.jspecify.annotations.NullMarked;
