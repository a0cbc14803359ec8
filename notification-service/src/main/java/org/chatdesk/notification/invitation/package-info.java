/**
 * Letters to people who were invited to work for an organization. The event makes a pending letter,
 * a timer claims and posts it outside of any transaction, and what could not be posted is tried
 * again, under the same Message-ID, until the invitation ends.
 */
@NullMarked
package org.chatdesk.notification.invitation;

import org.jspecify.annotations.NullMarked;
