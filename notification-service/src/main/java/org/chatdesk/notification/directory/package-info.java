/**
 * Whom mails go to, and in whose name. Small copies of organizations and contacts are kept from
 * their *.changed events; the newer version wins. Other features look them up through {@link
 * org.chatdesk.notification.directory.domain.Directory}. A message may be known before its contact
 * or organization: whoever needs them asks late and copes with not knowing.
 */
@NullMarked
package org.chatdesk.notification.directory;

import org.jspecify.annotations.NullMarked;
