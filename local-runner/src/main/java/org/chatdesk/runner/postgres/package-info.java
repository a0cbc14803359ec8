/**
 * A real PostgreSQL without an installation: unpacked, initialized, started as an unprivileged
 * user.
 */
@NullMarked
package org.chatdesk.runner.postgres;

import org.jspecify.annotations.NullMarked;
