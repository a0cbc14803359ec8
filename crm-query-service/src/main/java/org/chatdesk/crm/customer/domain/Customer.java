package org.chatdesk.crm.customer.domain;

import java.util.List;

/** One customer as agents see them: who they are, their devices and what they did, newest first. */
public record Customer(Contact contact, List<Visit> visits, List<SeenPage> pages) {}
