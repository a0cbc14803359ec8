/** What a token says, and how long it may say it. */
@NullMarked
package org.chatdesk.identity.token.domain;

import org.jspecify.annotations.NullMarked;
