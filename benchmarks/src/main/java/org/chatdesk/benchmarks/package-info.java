/** How fast, beside a floor measured in the same run on the same machine. See README.md. */
@NullMarked
package org.chatdesk.benchmarks;

import org.jspecify.annotations.NullMarked;
