/** The log as the gateway reads it for revocations. */
@NullMarked
package org.chatdesk.gateway.access.api;

import org.jspecify.annotations.NullMarked;
