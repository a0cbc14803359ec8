/** What runs inside the broker's JVM. Nothing else may use it: it sees Kafka's libraries only. */
@NullMarked
package org.chatdesk.runner.kafka.node;

import org.jspecify.annotations.NullMarked;
