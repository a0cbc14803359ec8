/** Thousands of sockets, and the servers they are held against. */
@NullMarked
package org.chatdesk.benchmarks.crowd;

import org.jspecify.annotations.NullMarked;
