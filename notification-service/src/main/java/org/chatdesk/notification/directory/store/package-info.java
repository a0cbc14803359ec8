/** The local copies of organizations and contacts. */
@NullMarked
package org.chatdesk.notification.directory.store;

import org.jspecify.annotations.NullMarked;
