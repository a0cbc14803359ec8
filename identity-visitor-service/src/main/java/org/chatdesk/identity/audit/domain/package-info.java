/** An administrative change as it is remembered. */
@NullMarked
package org.chatdesk.identity.audit.domain;

import org.jspecify.annotations.NullMarked;
