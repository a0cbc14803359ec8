/** The exchange of a key for a token. */
@NullMarked
package org.chatdesk.identity.apikey.api;

import org.jspecify.annotations.NullMarked;
