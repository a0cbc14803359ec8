/**
 * The fault rig: a system with two gateways whose parts are killed, frozen and cut off from each
 * other, a recorder of what every client saw, and a pure check of what must be true of it.
 * docs/faults.md tells how to use it.
 */
@NullMarked
package org.chatdesk.e2e.faults;

import org.jspecify.annotations.NullMarked;
