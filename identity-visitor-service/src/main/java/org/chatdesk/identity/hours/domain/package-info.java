/** Hours in local time, and what they mean in UTC. Pure: the moment comes in as an argument. */
@NullMarked
package org.chatdesk.identity.hours.domain;

import org.jspecify.annotations.NullMarked;
