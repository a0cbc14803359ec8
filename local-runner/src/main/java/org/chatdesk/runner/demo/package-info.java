/** Three organizations with people that make sense, and the secrets that are made for them. */
@NullMarked
package org.chatdesk.runner.demo;

import org.jspecify.annotations.NullMarked;
