/**
 * A contact who has not read a member's message for a while gets one mail about all that is unread.
 * The first unread message starts a run, later ones join it; reading, archiving and the end of a
 * visitor end it. A timer claims what is due: the check and the claim are one transaction, so a run
 * never gets two mails. A mail that could not be sent is tried again under the same Message-ID, and
 * only after it was sent can a new run start.
 */
@NullMarked
package org.chatdesk.notification.reminder;

import org.jspecify.annotations.NullMarked;
