/** The commands behind ./chatdesk that need Java. */
@NullMarked
package org.chatdesk.runner.cli;

import org.jspecify.annotations.NullMarked;
