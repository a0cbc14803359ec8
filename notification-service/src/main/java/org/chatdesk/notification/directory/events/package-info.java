/** News of organizations and contacts for the other features of this service. */
@NullMarked
package org.chatdesk.notification.directory.events;

import org.jspecify.annotations.NullMarked;
