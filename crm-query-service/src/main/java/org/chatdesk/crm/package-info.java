/** Views of what happened in the other services, built from their events alone. */
@NullMarked
package org.chatdesk.crm;

import org.jspecify.annotations.NullMarked;
