/**
 * Guards that grow by themselves: they read the operations of a service's own OpenAPI file and try
 * each with everybody who may not call it, so that a new endpoint is covered by existing.
 */
@NullMarked
package org.chatdesk.kit.testing.guard;

import org.jspecify.annotations.NullMarked;
