/**
 * Invitations by e-mail. Whoever proves to own the address at the sign-in, within seven days, is a
 * member from then on ({@code member} does that); the link in the letter opens nothing by itself.
 */
@NullMarked
package org.chatdesk.identity.invitation;

import org.jspecify.annotations.NullMarked;
