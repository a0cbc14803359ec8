/** What an API key is. */
@NullMarked
package org.chatdesk.identity.apikey.domain;

import org.jspecify.annotations.NullMarked;
