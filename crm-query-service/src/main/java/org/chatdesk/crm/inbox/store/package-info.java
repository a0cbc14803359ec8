/** Tables view_chat and view_inbox. */
@NullMarked
package org.chatdesk.crm.inbox.store;

import org.jspecify.annotations.NullMarked;
