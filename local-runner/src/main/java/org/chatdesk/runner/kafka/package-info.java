/**
 * A real Kafka broker (KRaft, one node) in a JVM of its own, so that its libraries meet nobody
 * else's.
 */
@NullMarked
package org.chatdesk.runner.kafka;

import org.jspecify.annotations.NullMarked;
