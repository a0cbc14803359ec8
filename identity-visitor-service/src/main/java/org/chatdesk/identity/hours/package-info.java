/**
 * When an organization or one of its departments answers (I10). Administrators set hours in local
 * time; everybody else hears openings in UTC, worked out weeks ahead. Without hours, always.
 */
@NullMarked
package org.chatdesk.identity.hours;

import org.jspecify.annotations.NullMarked;
