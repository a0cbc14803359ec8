/**
 * The one internal token that every service trusts, and the keys behind it. The active key signs;
 * older ones stay published while their tokens live. The keys are made at the first start. Services
 * get their own tokens here for the secret they share.
 */
@NullMarked
package org.chatdesk.identity.token;

import org.jspecify.annotations.NullMarked;
