/** The least that a message's way can cost: each step alone, with nothing of ours in it. */
@NullMarked
package org.chatdesk.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
