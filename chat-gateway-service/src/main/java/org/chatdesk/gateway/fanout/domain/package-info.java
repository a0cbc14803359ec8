/** Who may see what, and in which order. */
@NullMarked
package org.chatdesk.gateway.fanout.domain;

import org.jspecify.annotations.NullMarked;
