/** Facts recorded while a service is killed, and what must be true of them. */
@NullMarked
package org.chatdesk.e2e.durability;

import org.jspecify.annotations.NullMarked;
