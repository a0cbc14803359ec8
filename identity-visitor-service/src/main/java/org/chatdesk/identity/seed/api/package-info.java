/** The start of the service. */
@NullMarked
package org.chatdesk.identity.seed.api;

import org.jspecify.annotations.NullMarked;
