/** What mails must know of organizations and contacts. */
@NullMarked
package org.chatdesk.notification.directory.domain;

import org.jspecify.annotations.NullMarked;
