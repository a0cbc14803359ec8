/** What presence is: pure, with the time as an argument. */
@NullMarked
package org.chatdesk.gateway.presence.domain;

import org.jspecify.annotations.NullMarked;
