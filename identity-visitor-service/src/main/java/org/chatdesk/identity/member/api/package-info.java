/** The exchange of a sign-in for a token. */
@NullMarked
package org.chatdesk.identity.member.api;

import org.jspecify.annotations.NullMarked;
