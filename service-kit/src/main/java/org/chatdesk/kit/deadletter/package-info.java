/**
 * What a service could not process: to be looked at, and to be tried again once the reason is gone.
 * Kafka keeps the letters; the service's database which of them were tried again.
 */
@NullMarked
package org.chatdesk.kit.deadletter;

import org.jspecify.annotations.NullMarked;
