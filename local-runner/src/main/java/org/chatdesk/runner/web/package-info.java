/** A few lines over the JDK's own HTTP server and JSON. */
@NullMarked
package org.chatdesk.runner.web;

import org.jspecify.annotations.NullMarked;
