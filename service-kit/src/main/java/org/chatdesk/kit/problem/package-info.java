/** Errors as callers see them: RFC 9457 problems with a stable code. */
@NullMarked
package org.chatdesk.kit.problem;

import org.jspecify.annotations.NullMarked;
