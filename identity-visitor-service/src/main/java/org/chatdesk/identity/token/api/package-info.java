/** Keys for everybody, tokens for our services. */
@NullMarked
package org.chatdesk.identity.token.api;

import org.jspecify.annotations.NullMarked;
