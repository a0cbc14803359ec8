/** Routes and resources. */
@NullMarked
package org.chatdesk.gateway.edge.api;

import org.jspecify.annotations.NullMarked;
