/** API keys at rest, hashed. */
@NullMarked
package org.chatdesk.identity.apikey.store;

import org.jspecify.annotations.NullMarked;
