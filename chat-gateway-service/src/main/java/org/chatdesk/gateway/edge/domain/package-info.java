/** Which service owns which path. */
@NullMarked
package org.chatdesk.gateway.edge.domain;

import org.jspecify.annotations.NullMarked;
