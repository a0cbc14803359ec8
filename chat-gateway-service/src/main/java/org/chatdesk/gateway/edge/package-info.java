/**
 * The one public origin: REST to the services that own it, the widget's first call, the widget and
 * the console as files. What is not listed is not reachable.
 */
@NullMarked
package org.chatdesk.gateway.edge;

import org.jspecify.annotations.NullMarked;
