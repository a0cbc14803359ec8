/** What being open means. */
@NullMarked
package org.chatdesk.identity.hours.domain;

import org.jspecify.annotations.NullMarked;
