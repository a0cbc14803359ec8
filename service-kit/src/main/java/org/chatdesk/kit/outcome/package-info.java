/**
 * What comes of something a caller wanted. Expected refusals are values: use cases return them, and
 * resources turn them into answers in one place.
 */
@NullMarked
package org.chatdesk.kit.outcome;

import org.jspecify.annotations.NullMarked;
