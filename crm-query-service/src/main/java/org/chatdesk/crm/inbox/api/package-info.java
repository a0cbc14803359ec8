/** The inbox over REST. */
@NullMarked
package org.chatdesk.crm.inbox.api;

import org.jspecify.annotations.NullMarked;
