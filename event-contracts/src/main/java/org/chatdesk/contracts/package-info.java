/**
 * The shared vocabulary of the six services: events, the topics that carry them, and socket frames.
 *
 * <p>Only data and its names live here; no framework, no decisions. Fields are only ever added, and
 * an added field is optional: every version ever released must still be readable.
 */
@NullMarked
package org.chatdesk.contracts;

import org.jspecify.annotations.NullMarked;
