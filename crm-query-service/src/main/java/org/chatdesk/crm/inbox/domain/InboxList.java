package org.chatdesk.crm.inbox.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the lists of an organization's inbox.
 *
 * @param department only its conversations; null is all of them
 */
public record InboxList(UUID organization, boolean archived, @Nullable UUID department) {}
