package org.chatdesk.identity.hours.domain;

/**
 * The hours that hold for an organization or a department.
 *
 * @param own whether they are set for it; a department without its own has the organization's
 * @param version of what is set for it
 * @param now what they say at this moment
 */
public record CurrentHours(boolean own, long version, BusinessHours hours, Availability now) {}
