/** Processes that the runner starts, and how they end: pid files, logs, ports, waiting. */
@NullMarked
package org.chatdesk.runner.process;

import org.jspecify.annotations.NullMarked;
