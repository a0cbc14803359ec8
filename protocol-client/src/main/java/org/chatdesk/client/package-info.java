/**
 * The protocol of docs/protocol.md as a Java program speaks it: one socket that comes back, changes
 * in their order, messages that are asked again until they are answered.
 */
@NullMarked
package org.chatdesk.client;

import org.jspecify.annotations.NullMarked;
