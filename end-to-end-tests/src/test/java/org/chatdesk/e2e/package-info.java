/**
 * The product seen from outside: a browser, sockets, HTTP and mail go in, and what people see comes
 * out. One system is started for all classes; no class of a service is used.
 */
@NullMarked
package org.chatdesk.e2e;

import org.jspecify.annotations.NullMarked;
