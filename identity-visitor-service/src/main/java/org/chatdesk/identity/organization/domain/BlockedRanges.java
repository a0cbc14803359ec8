package org.chatdesk.identity.organization.domain;

import java.util.List;
import java.util.UUID;

/** The addresses from which nobody gets into an organization's chat. */
public interface BlockedRanges {

    /** As CIDR, oldest first. */
    List<String> of(UUID organization);
}
