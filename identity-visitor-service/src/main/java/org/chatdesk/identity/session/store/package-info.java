/** Sessions at rest, found by the hash of their token. */
@NullMarked
package org.chatdesk.identity.session.store;

import org.jspecify.annotations.NullMarked;
