/** People as the benchmarks need them: a visitor and an agent on sockets. */
@NullMarked
package org.chatdesk.benchmarks.client;

import org.jspecify.annotations.NullMarked;
