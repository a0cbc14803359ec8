/** What a conversation's events say together, whatever their order. */
@NullMarked
package org.chatdesk.crm.inbox.domain;

import org.jspecify.annotations.NullMarked;
