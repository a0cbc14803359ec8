/** Other people's servers, and bare ones, each in a process of its own. */
@NullMarked
package org.chatdesk.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
