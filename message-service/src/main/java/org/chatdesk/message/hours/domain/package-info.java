/** What being closed means for who writes. */
@NullMarked
package org.chatdesk.message.hours.domain;

import org.jspecify.annotations.NullMarked;
