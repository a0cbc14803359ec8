/** Signing keys at rest, their private halves wrapped. */
@NullMarked
package org.chatdesk.identity.token.store;

import org.jspecify.annotations.NullMarked;
