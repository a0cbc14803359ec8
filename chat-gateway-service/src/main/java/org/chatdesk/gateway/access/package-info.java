/**
 * Who lost access while their token still lives. Tokens are checked without a call, so what ends
 * before its token does is remembered here until the token would have ended by itself.
 */
@NullMarked
package org.chatdesk.gateway.access;

import org.jspecify.annotations.NullMarked;
