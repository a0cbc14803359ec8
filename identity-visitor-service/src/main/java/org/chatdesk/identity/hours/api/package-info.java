/** Where administrators set hours, and the timer that keeps openings worked out ahead. */
@NullMarked
package org.chatdesk.identity.hours.api;

import org.jspecify.annotations.NullMarked;
