/** The team over REST. */
@NullMarked
package org.chatdesk.crm.team.api;

import org.jspecify.annotations.NullMarked;
