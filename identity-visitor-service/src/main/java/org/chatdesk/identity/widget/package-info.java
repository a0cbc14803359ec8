/**
 * The chat widget on a host's pages: where its key may be used, how it looks, and its start, which
 * brings session, contact and token together.
 */
@NullMarked
package org.chatdesk.identity.widget;

import org.jspecify.annotations.NullMarked;
