/**
 * The whole product: its parts, the order in which they start and end, and where they can be found.
 */
@NullMarked
package org.chatdesk.runner.system;

import org.jspecify.annotations.NullMarked;
