/** Telling again what this service keeps, when the log was lost; each feature has its teller. */
@NullMarked
package org.chatdesk.identity.telling;

import org.jspecify.annotations.NullMarked;
