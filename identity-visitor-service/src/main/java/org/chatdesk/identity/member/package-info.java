/**
 * Staff. Members are invited by e-mail and sign in at an OpenID Connect provider; the sign-in is
 * exchanged here for the internal token. Only this feature reads the provider's tokens.
 */
@NullMarked
package org.chatdesk.identity.member;

import org.jspecify.annotations.NullMarked;
